// The keys of a place, in one table: what it takes keys by is what the window lists, so that no key works that is not told.
//
//   const KeyDeeds<RunsPage> &RunsPage::keyDeeds() { static const KeyDeeds<RunsPage> kDeeds{"mortise::RunsPage", {
//       {{Qt::Key_P}, QT_TRANSLATE_NOOP("mortise::RunsPage", "Pin, or no longer"), [](RunsPage &page) { page.pin(); }}}}; return kDeeds; }
//   if (keyDeeds().take(*event, *this)) return;      // in keyPressEvent()
#pragma once

#include "widgets/theme/key_help.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QKeySequence>

#include <functional>
#include <vector>

namespace mortise {

template <class Place>
struct KeyDeed {
    QList<QKeySequence> keys; // the first is the one that is told
    const char *text;
    std::function<void(Place &)> deed;
};

template <class Place>
struct KeyDeeds {
    const char *context; // of the texts
    std::vector<KeyDeed<Place>> deeds;

    bool take(const QKeyEvent &event, Place &place) const
    {
        const QKeySequence pressed(QKeyCombination(event.modifiers() & ~Qt::KeypadModifier, static_cast<Qt::Key>(event.key())));
        for (const KeyDeed<Place> &each : deeds)
            if (each.keys.contains(pressed)) {
                const auto deed = each.deed; // the place may end
                deed(place);
                return true;
            }
        return false;
    }

    QList<KeyHelp> help() const
    {
        QList<KeyHelp> lines;
        for (const KeyDeed<Place> &each : deeds)
            lines << KeyHelp{QCoreApplication::translate(context, each.text), each.keys.first().toString(QKeySequence::NativeText)};
        return lines;
    }
};

} // namespace mortise
