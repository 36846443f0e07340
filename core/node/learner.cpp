#include "node/learner.h"

#include <chrono>

namespace mortise {
namespace {

constexpr std::size_t kMostCurvePoints = 1000;

void thin(std::vector<TrainingStep> &curve)
{
    std::size_t kept = 0;
    for (std::size_t i = 0; i < curve.size(); i += 2)
        curve[kept++] = curve[i];
    curve.resize(kept);
}

} // namespace

Expected<Fit> fit(const LearnerType &type, const Samples &samples, const ParamValues &params, RunContext &context)
{
    const auto began = std::chrono::steady_clock::now();
    MORTISE_TRY(std::unique_ptr<Trainer> trainer, type.start(samples, params, context));
    Fit result;
    std::size_t stride = 1, count = 0;
    while (true) {
        if (context.stopped())
            return cancelled();
        MORTISE_TRY(const TrainingStep step, trainer->step());
        if (context.onStep)
            context.onStep(step);
        if (count++ % stride == 0 || step.done)
            result.curve.push_back(step);
        if (result.curve.size() > kMostCurvePoints) {
            thin(result.curve);
            stride *= 2;
        }
        if (step.done)
            break;
    }
    result.predictor = trainer->snapshot();
    result.report = trainer->report();
    result.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
    return result;
}

} // namespace mortise
