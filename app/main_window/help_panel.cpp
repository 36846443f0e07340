#include "app/main_window/help_panel.h"

#include "app/main_window/reference_page.h"
#include "widgets/theme/focus_ring.h"
#include "widgets/theme/label.h"
#include "widgets/theme/look_roles.h"
#include "widgets/theme/search_field.h"
#include "widgets/theme/theme.h"
#include "widgets/theme/translated.h"

#include <QDesktopServices>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QShortcut>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTextTable>
#include <QToolButton>
#include <QVBoxLayout>

namespace mortise {
namespace {

/// Markdown brings sizes and rules of its own: the theme's instead.
void applyTheme(QTextDocument *document)
{
    const Theme &theme = Theme::get();
    document->setDefaultFont(theme.font("body"));
    document->setDocumentMargin(theme.px(14));
    for (QTextBlock block = document->begin(); block.isValid(); block = block.next()) {
        QTextCursor cursor(block);
        const int level = block.blockFormat().headingLevel();
        cursor.select(QTextCursor::BlockUnderCursor);
        QTextCharFormat format;
        if (level > 0) {
            format.setFont(theme.font(level == 1 ? "title" : level == 2 ? "heading" : "strong"));
            format.setProperty(QTextFormat::FontSizeAdjustment, 0); // Markdown's, on top of the font's size
        } else if (cursor.currentTable()) {
            format.setProperty(QTextFormat::FontPixelSize, theme.font("label").pixelSize()); // the panel is narrow
        }
        cursor.mergeCharFormat(format);
        QTextBlockFormat room = block.blockFormat();
        room.setTopMargin(theme.px(level > 1 ? 14 : 2));
        room.setBottomMargin(theme.px(level > 0 ? 4 : 6));
        QTextCursor(block).setBlockFormat(room);
    }
    for (QTextFrame *frame : document->rootFrame()->childFrames())
        if (auto *table = qobject_cast<QTextTable *>(frame)) {
            QTextTableFormat format = table->format();
            format.setBorder(1);
            format.setBorderBrush(theme.color("line2"));
            format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
            format.setBorderCollapse(true);
            format.setCellPadding(theme.px(4));
            table->setFormat(format);
        }
}

} // namespace

HelpPanel::HelpPanel(const Registry &registry, QWidget *parent) : Panel(Qt::LeftEdge, parent), registry_(registry)
{
    const Theme &theme = Theme::get();
    setAccessibleName(tr("Help"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 0, 0, 0);
    column->setSpacing(0);
    auto *head = new Panel(Qt::BottomEdge, this);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(theme.px(6), theme.px(6), theme.px(8), theme.px(7));
    row->setSpacing(theme.px(6));
    back_ = new QToolButton(head);
    back_->setIcon(theme.icon(QStringLiteral("chevron-left")));
    back_->setAccessibleName(tr("Back"));
    connect(back_, &QToolButton::clicked, this, &HelpPanel::back);
    row->addWidget(back_);
    title_ = new Label({}, "strong", "text", head);
    title_->setMinimumWidth(1);
    row->addWidget(title_, 1);
    auto *close = new QToolButton(head);
    close->setIcon(theme.icon(QStringLiteral("close")));
    close->setAccessibleName(tr("Close help"));
    close->setToolTip(tr("Close help (F1)"));
    connect(close, &QToolButton::clicked, this, &HelpPanel::close);
    row->addWidget(close);
    column->addWidget(head);
    search_ = new SearchField(tr("Find on this page"), {}, this);
    search_->installEventFilter(this);
    connect(search_, &QLineEdit::textChanged, this, [this] { find(false, true); });
    auto *searchRow = new QHBoxLayout;
    searchRow->setContentsMargins(theme.px(12), theme.px(8), theme.px(12), 0);
    searchRow->addWidget(search_);
    column->addLayout(searchRow);
    page_ = new QTextBrowser(this);
    page_->setOpenLinks(false);
    page_->setFrameShape(QFrame::NoFrame);
    page_->setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    page_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusProxy(page_);
    setShowsFocusRing(page_);
    connect(page_, &QTextBrowser::anchorClicked, this, [this](const QUrl &url) { follow(url.toString()); });
    column->addWidget(page_, 1);
    auto *finder = new QShortcut(QKeySequence::Find, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    connect(finder, &QShortcut::activated, this, [this] {
        search_->setFocus();
        search_->selectAll();
    });
    connect(&Theme::get(), &Theme::changed, this, [this] {
        if (type_)
            showPage();
    });
    hide();
}

void HelpPanel::open(const NodeType &type)
{
    if (type_ == &type)
        return;
    before_.clear();
    type_ = &type;
    showPage();
    emit openChanged();
}

void HelpPanel::close()
{
    before_.clear();
    type_ = nullptr;
    emit openChanged();
}

void HelpPanel::back()
{
    if (before_.isEmpty()) {
        close();
        return;
    }
    type_ = before_.takeLast();
    showPage();
}

void HelpPanel::follow(const QString &link)
{
    if (const NodeType *type = linkedBlock(link, registry_)) {
        before_ << type_;
        type_ = type;
        showPage();
    } else if (link.startsWith(QStringLiteral("http"))) {
        QDesktopServices::openUrl(QUrl(link));
    }
}

void HelpPanel::showPage()
{
    const QString title = translated(type_->title);
    title_->setText(title);
    page_->setAccessibleName(tr("About %1").arg(title));
    back_->setToolTip(before_.isEmpty() ? tr("Back to the settings") : tr("Back to %1").arg(translated(before_.last()->title)));
    page_->setMarkdown(referencePage(*type_, registry_));
    applyTheme(page_->document());
    page_->moveCursor(QTextCursor::Start);
    find(false, true);
}

/// The next place is selected, all of them are marked; around the end.
void HelpPanel::find(bool backwards, bool fromStart)
{
    const QString typed = search_->text();
    if (fromStart)
        page_->moveCursor(QTextCursor::Start);
    QList<QTextEdit::ExtraSelection> marks;
    if (!typed.isEmpty())
        for (QTextCursor at = page_->document()->find(typed); !at.isNull(); at = page_->document()->find(typed, at)) {
            QTextEdit::ExtraSelection mark;
            mark.cursor = at;
            mark.format.setBackground(Theme::get().color("warn-bg"));
            mark.format.setUnderlineStyle(QTextCharFormat::SingleUnderline);
            marks << mark;
        }
    page_->setExtraSelections(marks);
    setWrong(search_, !typed.isEmpty() && marks.isEmpty());
    if (marks.isEmpty())
        return;
    const QTextDocument::FindFlags how = backwards ? QTextDocument::FindBackward : QTextDocument::FindFlags();
    if (!page_->find(typed, how)) {
        page_->moveCursor(backwards ? QTextCursor::End : QTextCursor::Start);
        page_->find(typed, how);
    }
}

bool HelpPanel::eventFilter(QObject *object, QEvent *event)
{
    if (object == search_ && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            find(key->modifiers() & Qt::ShiftModifier, false);
            return true;
        }
    }
    return Panel::eventFilter(object, event);
}

void HelpPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else if (event->matches(QKeySequence::Back))
        back();
    else
        Panel::keyPressEvent(event);
}

} // namespace mortise
