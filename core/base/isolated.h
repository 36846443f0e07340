// Keeps a thread that waits for its own parallel work from taking up somebody else's meanwhile (and counting its time).
#pragma once

#include <functional>

namespace mortise {

/// Runs work here; threads inside wait only for loops that `work` itself started.
void isolated(const std::function<void()> &work);

} // namespace mortise
