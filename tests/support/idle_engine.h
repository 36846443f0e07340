// An engine that says nothing and makes nothing, where what is tested is what the graph becomes.
#pragma once

#include "engine/engine.h"

namespace mortise {

class IdleEngine : public Engine {
public:
    JobId submit(JobRequest) override { return 1; }
    void cancel(JobId) override {}
    void waitFor(JobId) override {}
};

} // namespace mortise
