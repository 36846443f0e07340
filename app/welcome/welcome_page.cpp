#include "app/welcome/welcome_page.h"

#include "app/settings.h"
#include "app/welcome/card_grid.h"
#include "app/welcome/example_card.h"
#include "project/recovery.h"
#include "widgets/theme/alert.h"
#include "widgets/theme/card.h"
#include "widgets/theme/label.h"
#include "widgets/theme/look_roles.h"
#include "widgets/theme/marks.h"
#include "widgets/theme/notice.h"
#include "widgets/theme/number_text.h"
#include "widgets/theme/panel.h"
#include "widgets/theme/theme.h"
#include "widgets/theme/translated.h"

#include <QDateTime>
#include <QDir>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QMimeData>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>

namespace mortise {
namespace {

constexpr int kCardWidth = 186, kMostColumns = 4;
constexpr int kNarrow = 1200; // below it the left side gives way
constexpr int kTight = 700;   // below it, it stands on top

void clearLayout(QLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
}

Label *wrapping(Label *label)
{
    label->setWordWrap(true);
    return label;
}

} // namespace

WelcomePage::WelcomePage(QWidget *parent) : QWidget(parent)
{
    setAcceptDrops(true);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    side_ = new QScrollArea(this);
    side_->setFocusPolicy(Qt::NoFocus); // both follow what has the focus
    side_->setFrameShape(QFrame::NoFrame);
    side_->setWidgetResizable(true);
    side_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    side_->setWidget(makeLeft());
    row->addWidget(side_);
    row->addWidget(makeRight(), 1);
    refresh();
}

QWidget *WelcomePage::makeLeft()
{
    const Theme &theme = Theme::get();
    auto *panel = new Panel(Qt::RightEdge, this);
    left_ = panel;
    auto *column = new QVBoxLayout(panel);
    column->setContentsMargins(theme.px(32), theme.px(44), theme.px(33), theme.px(20));
    column->setSpacing(theme.px(8));
    auto *brand = new QHBoxLayout;
    brand->setSpacing(theme.px(14));
    brand->addWidget(new IconTile(QStringLiteral("build"), "accent", 44, panel));
    auto *words = new QVBoxLayout;
    words->setSpacing(theme.px(2));
    words->addWidget(new Label(QStringLiteral("Mortise"), "title", "text", panel));
    words->addWidget(wrapping(new Label(tr("Machine learning you can see"), "body", "text2", panel)));
    brand->addLayout(words, 1);
    column->addLayout(brand);
    column->addSpacing(theme.px(18));

    drop_ = new Card(panel);
    drop_->setLook(Card::Look::Dashed);
    auto *inside = new QVBoxLayout(drop_);
    inside->setContentsMargins(theme.px(20), theme.px(22), theme.px(20), theme.px(22));
    inside->setSpacing(theme.px(6));
    inside->addWidget(new Mark(QStringLiteral("import"), "accent", 32, drop_), 0, Qt::AlignHCenter);
    inside->addWidget(new Label(tr("Drop a table here"), "heading", "text", drop_), 0, Qt::AlignHCenter);
    auto *what = wrapping(new Label(tr("CSV, TSV, zipped or not, or a saved project"), "body", "text2", drop_));
    what->setAlignment(Qt::AlignHCenter);
    inside->addWidget(what);
    auto *buttons = new QHBoxLayout;
    auto *browse = new QPushButton(tr("Choose a file"), drop_);
    setFocusProxy(browse); // where the keyboard starts
    setButtonRole(browse, ButtonRole::Primary);
    auto *paste = new QPushButton(tr("Paste"), drop_);
    buttons->addStretch();
    buttons->addWidget(browse);
    buttons->addWidget(paste);
    buttons->addStretch();
    inside->addSpacing(theme.px(6));
    inside->addLayout(buttons);
    column->addWidget(drop_);
    connect(browse, &QPushButton::clicked, this, &WelcomePage::browseRequested);
    connect(paste, &QPushButton::clicked, this, &WelcomePage::pasteRequested);

    column->addSpacing(theme.px(14));
    recent_ = new QVBoxLayout;
    recent_->setSpacing(theme.px(4));
    column->addLayout(recent_);
    column->addStretch();
    auto *empty = new QPushButton(theme.icon(QStringLiteral("new")), tr("Empty project"), panel);
    setButtonRole(empty, ButtonRole::Quiet);
    connect(empty, &QPushButton::clicked, this, &WelcomePage::emptyRequested);
    auto *look = new QToolButton(panel);
    look->setIcon(theme.icon(QStringLiteral("settings")));
    look->setAccessibleName(tr("Language, theme, text size"));
    look->setToolTip(look->accessibleName());
    connect(look, &QToolButton::clicked, this, [this, look] { emit lookMenuRequested(look->mapToGlobal(QPoint(0, 0))); });
    auto *foot = new QHBoxLayout;
    foot->addWidget(empty);
    foot->addStretch();
    foot->addWidget(look);
    column->addLayout(foot);
    return panel;
}

void WelcomePage::refresh()
{
    clearLayout(recent_);
    const Theme &theme = Theme::get();
    for (const RecoverableWork &lost : listRecoverable()) {
        auto *notice = new Notice(Notice::Kind::Warning, tr("%1 was not saved").arg(lost.title.isEmpty() ? tr("Untitled") : lost.title), false, this);
        notice->setDetail(tr("Everything up to %1 is still here").arg(lost.lastEdit.toString(QStringLiteral("d MMM HH:mm:ss"))));
        connect(notice->addAction(tr("Bring back"), ButtonRole::Primary), &QPushButton::clicked, this, [this, id = lost.id] { emit recoverRequested(id); });
        connect(notice->addAction(tr("Throw away")), &QPushButton::clicked, this, [this, id = lost.id] {
            discardRecoverable(id);
            refresh();
        });
        recent_->addWidget(notice);
    }
    const QStringList files = settings::recentFiles();
    if (!files.isEmpty())
        recent_->addWidget(new Label(tr("Recent"), "strong", "text2", this));
    for (const QString &path : files.mid(0, 5)) {
        const QFileInfo info(path);
        auto *button = new CardButton(tr("Open %1").arg(info.fileName()), this);
        auto *row = new QHBoxLayout(button);
        row->setContentsMargins(theme.px(12), theme.px(8), theme.px(12), theme.px(8));
        auto *name = new Label(info.completeBaseName(), "strong", "text", button);
        auto *when = new Label(agoText(static_cast<double>(info.lastModified().secsTo(QDateTime::currentDateTime()))), "detail", "text3", button);
        for (QWidget *part : {static_cast<QWidget *>(name), static_cast<QWidget *>(when)})
            part->setAttribute(Qt::WA_TransparentForMouseEvents);
        row->addWidget(name, 1);
        row->addWidget(when);
        button->setToolTip(path);
        connect(button, &QAbstractButton::clicked, this, [this, path] { emit fileChosen(path); });
        recent_->addWidget(button);
    }
}

void WelcomePage::showProblem(const QString &title, const QString &detail)
{
    for (int i = 0; i < problems_->count(); ++i)
        if (auto *known = problems_->itemAt(i)->widget(); known && known->accessibleName() == title)
            known->deleteLater(); // once more
    auto *notice = new Notice(Notice::Kind::Error, title, true, this);
    notice->setDetail(detail);
    notice->setClosable();
    makeAlert(notice);
    problems_->insertWidget(0, notice);
    notice->show();
    sayAlert(notice);
}

void WelcomePage::clearProblems()
{
    clearLayout(problems_);
}

QWidget *WelcomePage::makeRight()
{
    const Theme &theme = Theme::get();
    auto *scroll = new QScrollArea(this);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *page = new Panel({}, scroll);
    page->setSurface("bg");
    auto *column = new QVBoxLayout(page);
    column_ = column;
    column->setSpacing(theme.px(12));
    problems_ = new QVBoxLayout;
    problems_->setSpacing(theme.px(8));
    column->addLayout(problems_);
    column->addWidget(new Label(tr("Start from an example"), "strong", "text2", page));
    auto *examples = new CardGrid(kCardWidth, kMostColumns, page);
    int index = 0;
    for (const QString &file : QDir(QStringLiteral(":/mortise/examples")).entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
        auto *card = new ExampleCard(QStringLiteral(":/mortise/examples/") + file, ++index, page);
        connect(card, &QAbstractButton::clicked, this, [this, file] { emit exampleChosen(QStringLiteral(":/mortise/examples/") + file); });
        examples->add(card);
    }
    column->addWidget(examples);
    column->addSpacing(theme.px(10));
    column->addWidget(new Label(tr("Data that comes along"), "strong", "text2", page));
    auto *sets = new CardGrid(kCardWidth, kMostColumns, page);
    for (const QString &file : QDir(QStringLiteral(":/mortise/datasets")).entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
        auto *card = new DatasetCard(QStringLiteral(":/mortise/datasets/") + file, page);
        const QString name = QFileInfo(file).completeBaseName();
        connect(card, &QAbstractButton::clicked, this, [this, name] { emit datasetChosen(name); });
        sets->add(card);
    }
    column->addWidget(sets);
    column->addSpacing(theme.px(10));
    auto *promise = new Card(page);
    promise_ = new QBoxLayout(QBoxLayout::TopToBottom, promise);
    promise_->setContentsMargins(theme.px(14), theme.px(12), theme.px(14), theme.px(12));
    promise_->setSpacing(theme.px(6));
    auto *line = new QHBoxLayout;
    line->addWidget(new Mark(QStringLiteral("lock"), "text2", 16, promise));
    line->addWidget(wrapping(new Label(tr("Your data stay on this machine. Nothing is sent anywhere."), "body", "text2", promise)), 1);
    promise_->addLayout(line);
    line = new QHBoxLayout;
    line->addWidget(new Mark(QStringLiteral("info"), "text2", 16, promise));
    line->addWidget(new Label(tr("Press"), "body", "text2", promise));
    line->addWidget(new KeyCap(tr("Space"), promise));
    line->addWidget(wrapping(new Label(tr("on the canvas for every block"), "body", "text2", promise)), 1);
    promise_->addLayout(line);
    column->addWidget(promise);
    column->addStretch();
    scroll->setWidget(page);
    return scroll;
}

void WelcomePage::resizeEvent(QResizeEvent *event)
{
    arrange(event->size().width());
    QWidget::resizeEvent(event);
}

void WelcomePage::arrange(int width)
{
    const Theme &theme = Theme::get();
    const bool tight = width < theme.px(kTight);
    side_->setHidden(tight);
    side_->setFixedWidth(theme.px(width < theme.px(kNarrow) ? 320 : 380));
    const int margin = theme.px(tight ? 16 : 44);
    column_->setContentsMargins(margin, theme.px(tight ? 16 : 36), margin, theme.px(20));
    promise_->setDirection(width < theme.px(kNarrow) ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    if (tight == (column_->indexOf(left_) >= 0))
        return;
    if (tight) {
        column_->insertWidget(1, side_->takeWidget()); // what could not be done comes first
        left_->show();
    } else {
        column_->removeWidget(left_);
        side_->setWidget(left_);
    }
}

void WelcomePage::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls()) {
        event->acceptProposedAction();
        drop_->setHighlighted(true);
    }
}

void WelcomePage::dragLeaveEvent(QDragLeaveEvent *)
{
    drop_->setHighlighted(false);
}

void WelcomePage::dropEvent(QDropEvent *event)
{
    drop_->setHighlighted(false);
    for (const QUrl &url : event->mimeData()->urls())
        if (url.isLocalFile()) {
            event->acceptProposedAction();
            emit fileChosen(url.toLocalFile());
            return;
        }
}

} // namespace mortise
