#include "nodes/view/default_columns.h"
#include "widgets/charts/box_plot.h"
#include "widgets/charts/calibration_picture.h"
#include "widgets/charts/coefficients_picture.h"
#include "widgets/charts/confusion_picture.h"
#include "widgets/charts/distribution.h"
#include "widgets/charts/framed_picture.h"
#include "widgets/charts/leaderboard_picture.h"
#include "widgets/charts/message_picture.h"
#include "widgets/charts/roc_picture.h"
#include "widgets/charts/scatter.h"
#include "widgets/charts/summary_picture.h"
#include "widgets/charts/threshold_picture.h"
#include "widgets/charts/tree_picture.h"
#include "widgets/theme/translated.h"
#include "widgets/views/picture_view.h"
#include "widgets/views/table_view.h"

#include <QCoreApplication>

namespace mortise {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(mortise::ViewFactory)
};

PicturePtr withAxes(PicturePtr picture, const ParamValues &params)
{
    const auto *framed = dynamic_cast<const FramedPicture *>(picture.get());
    return framed ? framed->withAxes(params) : picture;
}

template <PicturePtr (*draw)(const Table &, const ParamValues &)>
PicturePtr ofTable(const Inputs &inputs, const ParamValues &params)
{
    const Table *table = tableIn(inputs, "table");
    if (!table)
        return messagePicture(Words::tr("No data to draw"), Words::tr("Link a block that gives a table to this block."));
    return withAxes(draw(*table, params), params);
}

PicturePtr summary(const Table &table, const ParamValues &)
{
    return summaryPicture(table);
}

PicturePtr roc(const Inputs &inputs, const ParamValues &params)
{
    return withAxes(rocPicture(resultsIn(inputs, "results"), params.text("class")), params);
}

PicturePtr calibration(const Inputs &inputs, const ParamValues &params)
{
    return withAxes(calibrationPicture(resultsIn(inputs, "results"), params.text("class"), params.text("learner"), static_cast<int>(params.integer("bins"))), params);
}

PicturePtr threshold(const Inputs &inputs, const ParamValues &params)
{
    const ThresholdWish wish{.className = params.text("class"), .learner = params.text("learner"), .prices = {.miss = params.real("miss_cost"), .falseAlarm = params.real("alarm_cost")}, .threshold = params.optionalReal("threshold")};
    return withAxes(thresholdPicture(resultsIn(inputs, "results"), wish), params);
}

PicturePtr confusion(const Inputs &inputs, const ParamValues &params)
{
    return confusionPicture(resultsIn(inputs, "results"), params.text("learner"), params.text("show"));
}

PicturePtr leaderboard(const Inputs &inputs, const ParamValues &params)
{
    return leaderboardPicture(resultsIn(inputs, "results"), params.text("metric"));
}

PicturePtr tree(const Inputs &inputs, const ParamValues &params)
{
    return treePicture(modelIn(inputs, "model"), params.integer("tree"), params.optionalInteger("depth"), tableIn(inputs, "table"));
}

PicturePtr coefficients(const Inputs &inputs, const ParamValues &params)
{
    return coefficientsPicture(modelIn(inputs, "model"), params.text("class"), params.text("order") != "column", params.optionalInteger("top"));
}

KnownValues namesInResults(const Inputs &inputs)
{
    KnownValues out;
    if (const ResultsPtr results = resultsIn(inputs, "results")) {
        out["class"] = results->classes;
        for (const LearnerResult &learner : results->learners)
            out["learner"].push_back(learner.name);
    }
    return out;
}

KnownValues classesOfModel(const Inputs &inputs)
{
    const ModelPtr model = modelIn(inputs, "model");
    return model && model->classes.size() > 2 ? KnownValues{{"class", model->classes}} : KnownValues();
}

/// By setting, as far as there are any.
std::map<std::string, std::string> named(const Table &table, std::initializer_list<std::pair<const char *, int>> columns)
{
    std::map<std::string, std::string> out;
    for (const auto &[key, column] : columns)
        if (column >= 0)
            out[key] = table.field(column).name;
    return out;
}

std::map<std::string, std::string> columnsOfScatter(const Table &table, const ParamValues &params)
{
    const auto c = scatterColumns(table, params);
    return c ? named(table, {{"x", c->x}, {"y", c->y}, {"colour", c->colour}, {"size", c->size}}) : std::map<std::string, std::string>();
}

std::map<std::string, std::string> columnsOfBox(const Table &table, const ParamValues &params)
{
    const auto c = boxColumns(table, params);
    return c ? named(table, {{"value", c->value}, {"by", c->by}}) : std::map<std::string, std::string>();
}

std::map<std::string, std::string> columnsOfDistribution(const Table &table, const ParamValues &params)
{
    const auto c = distributionColumns(table, params);
    return c ? named(table, {{"column", c->column}, {"split", c->split}}) : std::map<std::string, std::string>();
}

const std::map<std::string, PictureMaker, std::less<>> &makers()
{
    static const std::map<std::string, PictureMaker, std::less<>> all{
        {"view.summary", {ofTable<summary>}},
        {"view.distribution", {.make = ofTable<distributionPicture>, .columns = columnsOfDistribution, .across = "column"}},
        {"view.scatter", {.make = ofTable<scatterPicture>, .columns = columnsOfScatter, .across = "x", .up = "y"}},
        {"view.box", {.make = ofTable<boxPicture>, .columns = columnsOfBox, .across = "by", .up = "value"}},
        {"view.leaderboard", {leaderboard}},
        {"view.confusion", {confusion, namesInResults}},
        {"view.roc", {roc, namesInResults}},
        {"view.calibration", {calibration, namesInResults}},
        {"view.threshold", {threshold, namesInResults}},
        {"view.tree", {tree}},
        {"view.coefficients", {coefficients, classesOfModel}},
    };
    return all;
}

} // namespace

View *View::make(const NodeType &type, QWidget *parent)
{
    if (type.id == "view.table")
        return new TableView(type, parent);
    const auto found = makers().find(type.id);
    return found == makers().end() ? nullptr : new PictureView(type, found->second, parent);
}

} // namespace mortise
