#include "widgets/form/editor.h"

#include "widgets/form/assignments_editor.h"
#include "widgets/form/choice_editor.h"
#include "widgets/form/columns_editor.h"
#include "widgets/form/number_editor.h"
#include "widgets/form/text_editor.h"
#include "widgets/theme/translated.h"

namespace mortise {

Editor *Editor::make(const ParamSpec &spec, const std::vector<ColumnInfo> &columns, const QString &folder, QWidget *parent)
{
    if (std::holds_alternative<RealRange>(spec.domain) || std::holds_alternative<IntRange>(spec.domain))
        return new NumberEditor(spec, parent);
    if (std::holds_alternative<Choice>(spec.domain))
        return new ChoiceEditor(spec, parent);
    if (std::holds_alternative<Flag>(spec.domain))
        return new FlagEditor(spec, parent);
    if (std::holds_alternative<ColumnName>(spec.domain))
        return new ColumnEditor(spec, columns, parent);
    if (std::holds_alternative<ColumnNames>(spec.domain))
        return new ColumnsEditor(spec, columns, parent);
    if (std::holds_alternative<Assignments>(spec.domain))
        return new AssignmentsEditor(spec, columns, parent);
    if (std::holds_alternative<FilePath>(spec.domain))
        return new PathEditor(spec, folder, parent);
    return new TextEditor(spec, columns, parent);
}

bool Editor::offer(const ParamValue &value)
{
    const auto checked = checkedParam(spec_, value);
    if (!checked) {
        emit wrong(tr("Allowed is %1").arg(translated(allowedText(spec_))));
        return false;
    }
    emit wrong({});
    emit changed(*checked);
    return true;
}

bool Editor::offerText(const QString &text)
{
    const auto parsed = parseParam(spec_, utf8(text));
    if (!parsed) {
        emit wrong(tr("Allowed is %1").arg(translated(allowedText(spec_))));
        return false;
    }
    return offer(*parsed);
}

} // namespace mortise
