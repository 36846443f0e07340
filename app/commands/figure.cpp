// mortise figure: a view of a file as a picture, without a display.
#include "app/commands/headless_look.h"
#include "app/commands/tools.h"

#include "io/byte_source.h"
#include "widgets/theme/translated.h"
#include "widgets/views/figure_file.h"
#include "widgets/views/view.h"

namespace mortise::commands {
namespace {

Expected<QSizeF> sizeOf(const std::string &text)
{
    const std::size_t x = text.find('x');
    const auto width = x == std::string::npos ? 0 : QString::fromStdString(text.substr(0, x)).toInt();
    const auto height = x == std::string::npos ? 0 : QString::fromStdString(text.substr(x + 1)).toInt();
    if (width < 50 || height < 50 || width > 20000 || height > 20000)
        return fail(ErrorCode::InvalidParameter, {QT_TRANSLATE_NOOP("core", "--size %1: write it as WIDTHxHEIGHT, each from 50 to 20000"), {text}});
    return QSizeF(width, height);
}

Expected<Value> valueFor(const PortSpec &port, const std::string &path)
{
    if (port.kind == ValueKind::Table) {
        MORTISE_TRY(LoadedTable read, load(path));
        return Value(std::move(read.table));
    }
    MORTISE_TRY(const Buffer bytes, bytesOfFile(path));
    const std::string_view content(reinterpret_cast<const char *>(bytes.data()), bytes.size());
    if (port.kind == ValueKind::Model) {
        MORTISE_TRY(ModelPtr model, loadModel(content, catalogue(), path));
        return Value(std::move(model));
    }
    MORTISE_TRY(ResultsPtr results, loadResults(content));
    return Value(std::move(results));
}

} // namespace

Expected<Answer> figure(const FigureOptions &options, int &argc, char **argv)
{
    MORTISE_TRY(const NodeType *type, catalogue().get(options.node));
    if (!type->view || type->inputs.empty())
        return fail(ErrorCode::InvalidParameter, {QT_TRANSLATE_NOOP("core", "%1 is not a view: choose one of `mortise nodes` that starts with view."), {options.node}});
    MORTISE_TRY(const ParamValues params, settings(*type, options.set));
    MORTISE_TRY(const QSizeF size, sizeOf(options.size));
    MORTISE_TRY(Value value, valueFor(type->inputs.front(), options.data));

    const HeadlessLook look(argc, argv, options.theme);
    const std::unique_ptr<View> view(View::make(*type));
    if (!view)
        return fail(ErrorCode::Internal, {QT_TRANSLATE_NOOP("core", "%1 has no picture"), {options.node}});
    view->setParams(params);
    view->setInputs(Inputs{{type->inputs.front().key, {std::move(value)}}});
    view->finish();
    MORTISE_CHECK(writeFigure(*view, size, options.out));
    Answer answer;
    answer.json = {{"out", options.out}, {"sentence", utf8(view->sentence())}, {"warnings", nlohmann::json::array()}};
    answer.text = options.out + "\n";
    return answer;
}

} // namespace mortise::commands
