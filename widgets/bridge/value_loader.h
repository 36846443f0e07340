// Reads values from the store on a worker and hands them over on the GUI thread.
//
//   ValueLoader::load(store, hash, this, [this](const Expected<Value> &value) { ... });   // not called once `this` is gone
#pragma once

#include "store/store.h"

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

    /// Runs `work` on a worker, then `then` with its result on the context's thread.
    template <class T>
    static void later(QObject *context, std::function<T()> work, std::function<void(const T &)> then)
    {
        QPointer<QObject> alive(context);
        QThreadPool::globalInstance()->start([alive, work = std::move(work), then = std::move(then)] {
            auto result = std::make_shared<T>(work());
            if (QObject *receiver = alive.data()) // checked again by the event loop: a dead receiver drops the call
                QMetaObject::invokeMethod(receiver, [result, then] { then(*result); }, Qt::QueuedConnection);
        });
    }
};

} // namespace mortise
