// What lies at a node's inputs, for its view: found in the document, read from the store on a worker.
#pragma once

#include "app/document.h"

#include <functional>
#include <map>

namespace mortise {

using InputHashes = std::map<std::string, std::vector<Hash>>;

/// By port; of a node without a view of its own, what it gives. Empty where nothing was made yet.
InputHashes viewInputs(const Document &document, const QString &node);

/// `then` runs on the GUI thread, never once `context` is gone; not at all when a value is not there any more.
void loadInputs(Document &document, const InputHashes &hashes, QObject *context, std::function<void(const Inputs &)> then);

} // namespace mortise
