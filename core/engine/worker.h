// The process behind `mortise engine --socket NAME --store DIR`: runs jobs for the window and tells it what happens.
#pragma once

#include "node/node_type.h"

#include <QString>

namespace mortise {

/// Works until the socket closes. A QCoreApplication must be there. Progress and steps go out at most 30 times a second.
/// @return the exit status: 0 after the window closed the socket, 1 where it could not be reached or the store not be opened.
int runWorker(const QString &socketName, const QString &storeFolder, const Registry &registry);

} // namespace mortise
