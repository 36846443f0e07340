// Reads values from the store on a worker and hands them over on the GUI thread.
//
//   ValueLoader::load(store, hash, this, [this](const Expected<Value> &value) { ... });   // not called once `this` is gone
#pragma once

#include "store/store.h"

#include <QCoreApplication>
#include <QObject>
#include <QPointer>
#include <QThreadPool>

#include <functional>

namespace mortise {

class ValueLoader {
public:
    static void load(Store &store, const Hash &hash, QObject *context, std::function<void(const Expected<Value> &)> then)
    {
        later<Expected<Value>>(context, [&store, hash] { return store.get(hash); }, std::move(then));
    }

    /// Runs `work` on a worker, then `then` with its result on the GUI thread, where the context must live.
    template <class T>
    static void later(QObject *context, std::function<T()> work, std::function<void(const T &)> then)
    {
        QPointer<QObject> alive(context);
        QThreadPool::globalInstance()->start([alive, work = std::move(work), then = std::move(then)] {
            auto result = std::make_shared<T>(work());
            // Asked for on the GUI thread, which is the one that the context goes on: here it could go in the same moment.
            QMetaObject::invokeMethod(qApp, [alive, result, then] {
                if (alive)
                    then(*result);
            }, Qt::QueuedConnection);
        });
    }
};

} // namespace mortise
