#include "widgets/theme/theme.h"

#include "widgets/theme/icon_engine.h"
#include "widgets/theme/system_appearance.h"

#include <QEvent>
#include <QFile>
#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPainter>
#include <QPointer>
#include <QSvgRenderer>

#include <algorithm>
#include <utility>

namespace mortise {

namespace {

constexpr int kPixmapBudget = 16'000'000; // bytes
constexpr qreal kSmallestScale = 0.75;
constexpr qreal kLargestScale = 3.0;
constexpr const char *kRoles[] = {"title", "heading", "body", "strong", "detail", "label"};

QByteArray key(const char *literal)
{
    return QByteArray::fromRawData(literal, qsizetype(qstrlen(literal)));
}

QHash<QByteArray, int> readNumbers(const QJsonObject &object)
{
    QHash<QByteArray, int> numbers;
    for (auto it = object.begin(); it != object.end(); ++it)
        numbers.insert(it.key().toUtf8(), it.value().toInt());
    return numbers;
}

QString iconPath(const QString &name)
{
    return QStringLiteral(":/mortise/icons/%1.svg").arg(name);
}

void reportUnknown(const char *what, const char *name)
{
    qWarning("theme: no %s named %s", what, name);
    Q_ASSERT_X(false, "Theme", name);
}

} // namespace

Theme &Theme::get()
{
    static QPointer<Theme> instance; // owned by the application, so that its pixmaps go before the platform does
    if (!instance) {
        Q_ASSERT_X(qGuiApp, "Theme::get", "needs a QGuiApplication");
        instance = new Theme(qGuiApp);
    }
    return *instance;
}

Theme::Theme(QObject *parent) : QObject(parent), pixmaps_(kPixmapBudget)
{
    readTokens();
    system_ = systemHints();
    look_ = lookOf(mode_);
    scale_ = std::clamp(system_.textScale, kSmallestScale, kLargestScale);
    makeFonts();
    qGuiApp->installEventFilter(this);
    if (auto *appearance = SystemAppearance::start(system_, this))
        connect(appearance, &SystemAppearance::changed, this, &Theme::setSystem);
}

void Theme::readTokens()
{
    QFile file(QStringLiteral(":/mortise/themes/tokens.json"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("theme: :/mortise/themes/tokens.json is not built in");
    const QJsonObject root = QJsonDocument::fromJson(file.readAll()).object();

    for (const auto &[look, name] : {std::pair(ThemeLook::Light, "light"), {ThemeLook::Dark, "dark"}, {ThemeLook::HighContrast, "high"}}) {
        const QJsonObject colors = root[QLatin1String(name)].toObject();
        for (auto it = colors.begin(); it != colors.end(); ++it)
            colors_[std::size_t(look)].insert(it.key().toUtf8(), QColor(it.value().toString()));
    }

    const QJsonObject type = root["type"].toObject();
    for (const auto &family : type["family"].toArray())
        families_ << family.toString();
    for (const char *role : kRoles) {
        const QJsonArray values = type[QLatin1String(role)].toArray();
        typeTokens_.insert(role, {values[0].toInt(), values[1].toInt(), values[2].toInt(QFont::Normal)});
    }
    std::array<int, 3> button = typeTokens_.value("body");
    button[2] = QFont::Medium;
    typeTokens_.insert("button", button);

    heights_ = readNumbers(root["height"].toObject());
    radii_ = readNumbers(root["radius"].toObject());
    durations_ = readNumbers(root["motion_ms"].toObject());
}

void Theme::makeFonts()
{
    types_.clear();
    for (auto it = typeTokens_.cbegin(); it != typeTokens_.cend(); ++it) {
        const auto &[size, line, weight] = it.value();
        QFont font;
        font.setFamilies(families_);
        font.setPixelSize(px(size));
        font.setWeight(QFont::Weight((weight + 50) / 100 * 100)); // between two weights the font database falls back to the regular one
        font.setHintingPreference(QFont::PreferNoHinting); // no rounded advances, whatever fontconfig says
        types_.insert(it.key(), Type{font, px(line)});
    }
}

void Theme::setMode(Mode mode)
{
    mode_ = mode;
    const ThemeLook look = lookOf(mode);
    if (std::exchange(look_, look) != look)
        emit changed();
}

ThemeLook Theme::lookOf(Mode mode) const
{
    switch (mode) {
    case Mode::Light: return ThemeLook::Light;
    case Mode::Dark: return ThemeLook::Dark;
    case Mode::HighContrast: return ThemeLook::HighContrast;
    case Mode::System: break;
    }
    return system_.look;
}

void Theme::setSystem(const SystemHints &hints)
{
    const bool reduced = reducedMotion();
    system_ = hints;
    const ThemeLook look = lookOf(mode_);
    if (std::exchange(look_, look) != look || reducedMotion() != reduced)
        emit changed();
}

void Theme::setTextScale(std::optional<qreal> scale)
{
    const qreal now = std::clamp(scale.value_or(system_.textScale), kSmallestScale, kLargestScale);
    if (qFuzzyCompare(now, scale_))
        return;
    scale_ = now;
    makeFonts();
    emit changed();
}

void Theme::setReducedMotion(std::optional<bool> reduced)
{
    const bool before = reducedMotion();
    motionChosen_ = reduced;
    if (reducedMotion() != before)
        emit changed();
}

int Theme::duration(Motion motion) const
{
    static constexpr const char *kNames[] = {"hover", "menu", "panel", "layout"};
    return reducedMotion() ? 0 : durations_.value(key(kNames[int(motion)]));
}

QColor Theme::color(const char *token) const
{
    const auto &colors = colors_[std::size_t(look_)];
    const auto it = colors.constFind(key(token));
    if (it != colors.constEnd())
        return *it;
    reportUnknown("colour", token);
    return colors.value("text");
}

bool Theme::hasColor(const char *token) const
{
    return colors_[std::size_t(look_)].contains(key(token));
}

QColor Theme::tint(const char *token, qreal amount, const char *over) const
{
    const QColor from = color(over);
    const QColor to = color(token);
    const auto mix = [amount](float a, float b) { return float(a + (b - a) * amount); };
    return QColor::fromRgbF(mix(from.redF(), to.redF()), mix(from.greenF(), to.greenF()),
                            mix(from.blueF(), to.blueF()));
}

QColor Theme::categoryColor(int index) const
{
    static constexpr const char *kTokens[] = {"c0", "c1", "c2", "c3", "c4", "c5", "c6"};
    return color(index >= 0 && index < int(std::size(kTokens)) ? kTokens[index] : "dim");
}

const Theme::Type &Theme::type(const char *role) const
{
    const auto it = types_.constFind(key(role));
    if (it != types_.constEnd())
        return *it;
    reportUnknown("type role", role);
    return *types_.constFind("body");
}

const QFont &Theme::font(const char *role) const
{
    return type(role).font;
}

int Theme::lineHeight(const char *role) const
{
    return type(role).lineHeight;
}

int Theme::height(const char *name) const
{
    if (!heights_.contains(key(name)))
        reportUnknown("height", name);
    return px(heights_.value(key(name), 28));
}

qreal Theme::radius(const char *name) const
{
    if (!radii_.contains(key(name)))
        reportUnknown("radius", name);
    return px(radii_.value(key(name), 6));
}

QPalette Theme::palette() const
{
    static constexpr std::pair<QPalette::ColorRole, const char *> kTokens[] = {{QPalette::Window, "panel"},
                                                                               {QPalette::WindowText, "text"},
                                                                               {QPalette::Base, "card"},
                                                                               {QPalette::AlternateBase, "sunken"},
                                                                               {QPalette::Text, "text"},
                                                                               {QPalette::Button, "panel"},
                                                                               {QPalette::ButtonText, "text"},
                                                                               {QPalette::Mid, "text2"},
                                                                               {QPalette::PlaceholderText, "text3"},
                                                                               {QPalette::Highlight, "sel"},
                                                                               {QPalette::HighlightedText, "text"},
                                                                               {QPalette::ToolTipBase, "text"},
                                                                               {QPalette::ToolTipText, "panel"},
                                                                               {QPalette::Link, "accent"},
                                                                               {QPalette::LinkVisited, "ok"},
                                                                               {QPalette::BrightText, "err"},
                                                                               {QPalette::Shadow, "warn"},
                                                                               {QPalette::Light, "raised"},
                                                                               {QPalette::Midlight, "hover"},
                                                                               {QPalette::Dark, "line2"}};
    QPalette palette;
    for (const auto &[role, token] : kTokens)
        palette.setColor(role, color(token));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::Mid})
        palette.setColor(QPalette::Disabled, role, disabledText());
    return palette;
}

QIcon Theme::icon(const QString &name, const char *token) const
{
    return QIcon(new IconEngine(name, token));
}

bool Theme::hasIcon(const QString &name) const
{
    return QFile::exists(iconPath(name));
}

QPixmap Theme::pixmap(const QString &name, const QColor &color, int devicePixels) const
{
    const QString id = name + color.name(QColor::HexArgb) + QString::number(devicePixels);
    if (const QPixmap *cached = pixmaps_.object(id))
        return *cached;

    auto svg = svg_.find(name);
    if (svg == svg_.end()) {
        QFile file(iconPath(name));
        if (!file.open(QIODevice::ReadOnly))
            qWarning("theme: no icon named %s", qPrintable(name));
        svg = svg_.insert(name, file.isOpen() ? file.readAll() : QByteArray());
    }

    QPixmap pixmap(devicePixels, devicePixels);
    pixmap.fill(Qt::transparent);
    if (!svg->isEmpty()) {
        QPainter painter(&pixmap);
        painter.setOpacity(color.alphaF());
        QSvgRenderer renderer(QByteArray(*svg).replace("currentColor", color.name().toUtf8()));
        renderer.render(&painter, QRectF(0, 0, devicePixels, devicePixels));
    }
    pixmaps_.insert(id, new QPixmap(pixmap), devicePixels * devicePixels * 4);
    return pixmap;
}

bool Theme::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() == QEvent::ThemeChange && object == qGuiApp) {
        SystemHints hints = systemHints();
        hints.textScale = system_.textScale;
        setSystem(hints);
    }
    return QObject::eventFilter(object, event);
}

} // namespace mortise
