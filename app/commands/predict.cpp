// mortise predict --model FILE --data FILE --out FILE.csv: a saved model on new rows.
#include "app/commands/tools.h"

#include "base/memory.h"
#include "base/number_text.h"
#include "io/byte_source.h"
#include "node/replay.h"

namespace mortise::commands {

Expected<Answer> predict(const PredictOptions &options)
{
    MORTISE_TRY(const Buffer bytes, bytesOfFile(options.model));
    MORTISE_TRY(const ModelPtr model, loadModel({reinterpret_cast<const char *>(bytes.data()), bytes.size()}, catalogue(), options.model));
    MORTISE_TRY(const LoadedTable read, load(options.data));
    RunContext context;
    context.registry = &catalogue();
    context.seed = options.common.seed;
    context.warnings = read.report.warnings;
    const Stopwatch watch;
    MORTISE_TRY(const Table out, withPredictions(*model, read.table, context));
    const double seconds = watch.seconds();
    MORTISE_CHECK(write(out, options.out));
    Answer answer;
    nlohmann::json names = nlohmann::json::array();
    for (const Field &field : out.fields())
        names.push_back(field.name);
    answer.json = {{"rows", out.rows()}, {"columns", names}, {"report", {{"model", model->node}, {"target", model->target}, {"trained_on", model->rows}}},
                   {"seconds", {{"import", read.seconds}, {"run", seconds}}}, {"peak_bytes", peakBytes()}, {"warnings", warningsJson(context.warnings)}};
    answer.text = fill("%1 {row|rows} written to %2\n", {withThousands(out.rows()), options.out});
    return answer;
}

} // namespace mortise::commands
