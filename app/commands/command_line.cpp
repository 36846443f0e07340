// Parses the command line and dispatches. What CLI11 says of wrong use becomes our one line.
#include "app/commands/command.h"

#include "base/parallel.h"

#include <CLI/CLI.hpp>

#include <cstdio>
#include <iostream>
#include <new>

namespace mortise::commands {
namespace {

constexpr const char *kHint = "see `mortise --help`";

int refuse(const std::string &text, int status)
{
    std::string line = text;
    for (char &c : line)
        if (c == '\n' || c == '\r')
            c = ' ';
    std::fprintf(stderr, "mortise: %s\n", line.c_str());
    return status;
}

int statusOf(const Error &error)
{
    return error.code == ErrorCode::InvalidParameter ? 2 : 1;
}

void addCommon(CLI::App &command, Common &common)
{
    command.add_option("--seed", common.seed, "Seed of everything random")->default_val(0);
    command.add_option("--threads", common.threads, "Threads to use; 0: all cores")->default_val(0)->check(CLI::Range(0, 1024));
    command.add_flag("--json", common.json, "One JSON value on standard output");
}

int answered(const Expected<Answer> &answer, bool json)
{
    if (!answer)
        return refuse(answer.error().message(), statusOf(answer.error()));
    if (json)
        std::cout << answer->json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) << '\n';
    else
        std::cout << answer->text;
    std::cout.flush();
    return std::cout ? 0 : refuse("the answer could not be written to standard output", 1);
}

struct Commands {
    DescribeOptions describe;
    NodesOptions nodes;
    TrainOptions train;
    PredictOptions predict;
    ApplyOptions apply;
    RunOptions run;
    FigureOptions figure;
    std::string save;
};

void declare(CLI::App &app, Commands &c)
{
    auto *describe = app.add_subcommand("describe", "What is in a table and how it was read");
    describe->add_option("file", c.describe.file, "CSV, TSV, alone or in .zip or .gz")->required();
    describe->add_option("--member", c.describe.member, "File inside an archive");
    addCommon(*describe, c.describe.common);

    auto *nodes = app.add_subcommand("nodes", "The catalogue of blocks with their settings");
    nodes->add_option("id", c.nodes.id, "One block, for example learn.forest");
    addCommon(*nodes, c.nodes.common);

    auto *train = app.add_subcommand("train", "Train a learner on a file and judge it");
    train->add_option("--data", c.train.data, "Table to learn from")->required();
    train->add_option("--target", c.train.target, "Column to predict")->required();
    train->add_option("--learner", c.train.learner, "For example learn.forest; see `mortise nodes`")->required();
    train->add_option("--set", c.train.set, "key=value")->take_all()->allow_extra_args(false);
    train->add_option("--ignore", c.train.ignore, "Column to leave out")->take_all()->allow_extra_args(false);
    auto *folds = train->add_option("--folds", c.train.folds, "Folds of the cross-validation (10)")->check(CLI::Range(2, 1000000));
    auto *holdout = train->add_option("--holdout", c.train.holdout, "Share of the rows to test on")->check(CLI::Range(0.001, 0.999));
    auto *test = train->add_option("--test", c.train.test, "Table to test on");
    folds->excludes(holdout, test);
    holdout->excludes(test);
    train->add_option("--model", c.train.model, "Write the model, fitted on all rows, to this file");
    addCommon(*train, c.train.common);

    auto *predict = app.add_subcommand("predict", "Predict new rows with a saved model");
    predict->add_option("--model", c.predict.model)->required();
    predict->add_option("--data", c.predict.data)->required();
    predict->add_option("--out", c.predict.out)->required();
    addCommon(*predict, c.predict.common);

    auto *apply = app.add_subcommand("apply", "Run one block on files");
    apply->add_option("node", c.apply.node, "For example prepare.impute")->required();
    apply->add_option("--data", c.apply.data, "[PORT=]FILE")->take_all()->allow_extra_args(false);
    apply->add_option("--set", c.apply.set, "key=value")->take_all()->allow_extra_args(false);
    apply->add_option("--out", c.apply.out, "[PORT=]FILE")->take_all()->allow_extra_args(false);
    addCommon(*apply, c.apply.common);

    auto *run = app.add_subcommand("run", "Run a project or a workflow");
    run->add_option("file", c.run.file, "FILE.mortise or FILE.json")->required();
    run->add_option("--set", c.run.set, "NODE.key=value")->take_all()->allow_extra_args(false);
    run->add_option("--data", c.run.data, "NODE=FILE: read this file instead")->take_all()->allow_extra_args(false);
    run->add_option("--save", c.save, "Write results into the project, or into OUT.mortise")->expected(0, 1);
    run->add_option("--report", c.run.report, "Write a page of the results, OUT.html");
    addCommon(*run, c.run.common);

    auto *figure = app.add_subcommand("figure", "Draw a view of a file");
    figure->add_option("node", c.figure.node, "For example view.distribution")->required();
    figure->add_option("--data", c.figure.data)->required();
    figure->add_option("--set", c.figure.set, "key=value")->take_all()->allow_extra_args(false);
    figure->add_option("--size", c.figure.size, "WIDTHxHEIGHT")->default_val("960x600");
    figure->add_option("--theme", c.figure.theme)->default_val("light")->check(CLI::IsMember({"light", "dark"}));
    figure->add_option("--out", c.figure.out, "OUT.svg, OUT.png or OUT.pdf")->required();
    addCommon(*figure, c.figure.common);

    app.add_subcommand("engine", "The worker process (not for people)");
}

int dispatch(CLI::App &app, Commands &c, int &argc, char **argv)
{
    const std::string name = app.get_subcommands().front()->get_name();
    const auto with = [&](const Common &common, auto &&work) {
        const ThreadLimit limit(common.threads);
        return answered(work(), common.json);
    };
    if (name == "describe")
        return with(c.describe.common, [&] { return describe(c.describe); });
    if (name == "nodes")
        return with(c.nodes.common, [&] { return nodes(c.nodes); });
    if (name == "train")
        return with(c.train.common, [&] { return train(c.train); });
    if (name == "predict")
        return with(c.predict.common, [&] { return predict(c.predict); });
    if (name == "apply")
        return with(c.apply.common, [&] { return apply(c.apply); });
    if (name == "run") {
        if (app.get_subcommand("run")->count("--save") > 0)
            c.run.save = c.save;
        return with(c.run.common, [&] { return run(c.run, argc, argv); });
    }
    return with(c.figure.common, [&] { return figure(c.figure, argc, argv); });
}

} // namespace

int main(int argc, char **argv)
{
    CLI::App app("Mortise: machine learning you can see", "mortise");
    app.set_version_flag("--version", MORTISE_VERSION);
    app.require_subcommand(1);
    Commands options;
    declare(app, options);
    const std::string first = argc > 1 ? argv[1] : "";
    const auto commands = app.get_subcommands([&](const CLI::App *command) { return command->get_name() == first; });
    if (!first.empty() && first.front() != '-' && commands.empty())
        return refuse("there is no command \"" + first + "\": " + kHint, 2);
    try {
        app.parse(argc, argv);
    } catch (const CLI::CallForHelp &) {
        std::cout << (app.get_subcommands().empty() ? app.help() : app.get_subcommands().front()->help());
        return 0;
    } catch (const CLI::CallForVersion &) {
        std::cout << "mortise " << MORTISE_VERSION << '\n';
        return 0;
    } catch (const CLI::ParseError &error) {
        return refuse(std::string(error.what()) + ": " + kHint, 2);
    }
    try {
        return dispatch(app, options, argc, argv);
    } catch (const std::bad_alloc &) {
        return refuse("not enough memory: close other programs, or use fewer rows or columns", 1);
    } catch (const std::exception &error) {
        return refuse(std::string("stopped by an error of its own: ") + error.what(), 1);
    }
}

} // namespace mortise::commands
