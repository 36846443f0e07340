// Tables, results and models for the tests of charts: small ones made by hand, and ugly ones.
#pragma once

#include "node/value.h"

#include <cmath>
#include <limits>

namespace mortise {

inline Table uglyTable(const std::string &kind)
{
    const double inf = std::numeric_limits<double>::infinity();
    std::vector<double> a, b;
    std::vector<std::int32_t> codes;
    std::vector<std::string> levels{"yes", "no"}, texts;
    std::vector<std::int64_t> times;
    std::string name = "value";
    const std::size_t n = kind == "no rows" ? 0 : kind == "one row" ? 1 : kind == "300 classes" ? 900 : 60;
    for (std::size_t i = 0; i < n; ++i) {
        const auto x = static_cast<double>(i);
        a.push_back(x);
        b.push_back(x * 2 + 1);
        codes.push_back(static_cast<std::int32_t>(i % levels.size()));
        texts.push_back("row " + std::to_string(i));
        times.push_back(static_cast<std::int64_t>(i) * kMicrosecondsPerDay);
    }
    if (kind == "one value")
        a.assign(n, 7.5);
    if (kind == "all missing") {
        a.assign(n, kMissingNumber);
        b.assign(n, kMissingNumber);
        codes.assign(n, kMissingCode);
        times.assign(n, kMissingTime);
        texts.assign(n, "");
    }
    if (kind == "infinite")
        for (std::size_t i = 0; i < n; i += 2)
            a[i] = i % 4 == 0 ? inf : -inf;
    if (kind == "all infinite")
        a.assign(n, inf);
    if (kind == "1e308")
        for (std::size_t i = 0; i < n; ++i)
            a[i] = (i % 2 == 0 ? 1 : -1) * 1e308;
    if (kind == "close") // neighbours among doubles
        for (std::size_t i = 0; i < n; ++i)
            a[i] = i % 2 == 0 ? 1e300 : std::nextafter(1e300, inf);
    if (kind == "300 classes") {
        levels.clear();
        for (int l = 0; l < 300; ++l)
            levels.push_back("level " + std::to_string(l));
        for (std::size_t i = 0; i < n; ++i)
            codes[i] = static_cast<std::int32_t>(i % 300);
    }
    if (kind == "names") {
        name = "größe <b>名前</b>\nzwei 🐧 " + std::string(300, 'x');
        levels = {"ja, natürlich & <i>gern</i>", "нет"};
    }
    Table table = Table::of({{name, Column::number(a)}, {"other", Column::number(b)}, {"class", Column::category(codes, levels)}, {"text", Column::text(texts)}, {"when", Column::time(times, false)}});
    return table.withRole("class", Role::Target);
}

/// Scores of the second class for each tested row, one list a learner; predicted by 0.5.
inline ResultsPtr twoClassResults(std::vector<std::int32_t> truth, const std::vector<std::pair<std::string, std::vector<float>>> &scores)
{
    auto results = std::make_shared<Results>();
    results->task = Task::Classification;
    results->target = "leaves";
    results->classes = {"stays", "leaves"};
    results->method = "2 folds";
    results->rows = static_cast<std::int64_t>(truth.size());
    results->trueClass = std::move(truth);
    for (std::size_t i = 0; i < results->trueClass.size(); ++i) {
        results->rowOf.push_back(static_cast<std::int64_t>(i));
        results->fold.push_back(static_cast<std::int32_t>(i % 2));
    }
    for (const auto &[name, score] : scores) {
        LearnerResult learner{.name = name, .node = "learn.tree"};
        for (const float p : score) {
            learner.probability.insert(learner.probability.end(), {1 - p, p});
            learner.predictedClass.push_back(p > 0.5f ? 1 : 0);
        }
        results->learners.push_back(std::move(learner));
    }
    return results;
}

/// Three classes and more, everybody right except the last row of each class.
inline ResultsPtr manyClassResults(int classes, int rowsEach = 3)
{
    auto results = std::make_shared<Results>();
    results->task = Task::Classification;
    results->target = "kind";
    LearnerResult learner{.name = "A learner with a rather long name, made up to be cut", .node = "learn.none"};
    for (int c = 0; c < classes; ++c) {
        results->classes.push_back("class " + std::to_string(c));
        for (int i = 0; i < rowsEach; ++i) {
            const int said = i + 1 < rowsEach ? c : (c + 1) % classes;
            results->trueClass.push_back(c);
            results->rowOf.push_back(static_cast<std::int64_t>(results->trueClass.size()));
            results->fold.push_back(0);
            learner.predictedClass.push_back(said);
            for (int k = 0; k < classes; ++k)
                learner.probability.push_back(k == said ? 1.0f : 0.0f);
        }
    }
    results->rows = static_cast<std::int64_t>(results->trueClass.size());
    learner.metrics["accuracy"] = {2.0 / 3, 0.6, 0.7};
    results->learners.push_back(std::move(learner));
    return results;
}

class DescribedPredictor : public Predictor {
public:
    explicit DescribedPredictor(nlohmann::json json) : json_(std::move(json)) {}
    void predict(const FeatureBlock &, std::span<double>) const override {}
    void save(ByteWriter &) const override {}
    nlohmann::json describe() const override { return json_; }

private:
    nlohmann::json json_;
};

inline ModelPtr describedModel(const nlohmann::json &json, std::vector<std::string> classes = {})
{
    auto model = std::make_shared<Model>();
    model->name = "A model";
    model->target = "species";
    model->classes = std::move(classes);
    model->predictor = std::make_shared<DescribedPredictor>(json);
    return model;
}

/// Two questions: 10 rows, 4 go up; the others split by levels into 5 and 1.
inline nlohmann::json smallTree()
{
    return {{"criterion", "gini"}, {"leaves", 3}, {"depth", 2}, {"total", 5}, {"shown", 5}, {"classes", {"a", "b"}},
            {"nodes", {{{"depth", 0}, {"samples", 10}, {"distribution", {5, 5}}, {"feature", "bill"}, {"threshold", 42.5}, {"missing", "left"}, {"children", {1, 2}}},
                       {{"depth", 1}, {"samples", 4}, {"distribution", {4, 0}}},
                       {{"depth", 1}, {"samples", 6}, {"distribution", {1, 5}}, {"feature", "island"}, {"levels_left", {"Dream", "Biscoe"}}, {"missing", "right"}, {"children", {3, 4}}},
                       {{"depth", 2}, {"samples", 5}, {"distribution", {0, 5}}},
                       {{"depth", 2}, {"samples", 1}, {"distribution", {1, 0}}}}}};
}

} // namespace mortise
