#include "node/node_type.h"
#include "nodes/data/example.h"

namespace mortise {

const NodeType &declareExample()
{
    static const NodeType type{
        .id = "data.example",
        .title = QT_TRANSLATE_NOOP("core", "Example data"),
        .summary = QT_TRANSLATE_NOOP("core", "A small public data set to try things on."),
        .category = Category::BringIn,
        .keywords = {QT_TRANSLATE_NOOP("core", "sample data"), QT_TRANSLATE_NOOP("core", "datasets"),
                     QT_TRANSLATE_NOOP("core", "demo"), QT_TRANSLATE_NOOP("core", "toy data"),
                     QT_TRANSLATE_NOOP("core", "penguins"), QT_TRANSLATE_NOOP("core", "iris"), QT_TRANSLATE_NOOP("core", "titanic")},
        .icon = "example",
        .outputs = {{.key = "table", .label = QT_TRANSLATE_NOOP("core", "Table")}},
        .params = {
            {.key = "name",
             .label = QT_TRANSLATE_NOOP("core", "Data set"),
             .help = QT_TRANSLATE_NOOP("core", "Where it comes from and under which licence stands in the report."),
             .domain = Choice{{{"air_passengers", QT_TRANSLATE_NOOP("core", "Airline passengers")},
                               {"bikes", QT_TRANSLATE_NOOP("core", "Rented bikes by the hour")},
                               {"breast_cancer", QT_TRANSLATE_NOOP("core", "Breast cancer, Wisconsin")},
                               {"churn", QT_TRANSLATE_NOOP("core", "Customers who leave")},
                               {"co2", QT_TRANSLATE_NOOP("core", "Carbon dioxide on Mauna Loa")},
                               {"diabetes", QT_TRANSLATE_NOOP("core", "Diabetes after a year")},
                               {"digits", QT_TRANSLATE_NOOP("core", "Handwritten digits")},
                               {"gapminder", QT_TRANSLATE_NOOP("core", "Life expectancy of nations")},
                               {"houses", QT_TRANSLATE_NOOP("core", "Houses of Saratoga County")},
                               {"iris", QT_TRANSLATE_NOOP("core", "Iris flowers")},
                               {"mpg", QT_TRANSLATE_NOOP("core", "Fuel use of cars")},
                               {"old_faithful", QT_TRANSLATE_NOOP("core", "Old Faithful")},
                               {"penguins", QT_TRANSLATE_NOOP("core", "Penguins of the Palmer Archipelago")},
                               {"tips", QT_TRANSLATE_NOOP("core", "Tips in a restaurant")},
                               {"titanic", QT_TRANSLATE_NOOP("core", "Passengers of the Titanic")},
                               {"weather", QT_TRANSLATE_NOOP("core", "Weather in Seattle")},
                               {"wine", QT_TRANSLATE_NOOP("core", "Wines of one region")}}},
             .fallback = std::string("penguins")},
        },
        .run = runExample,
        .fingerprint = exampleFingerprint,
    };
    return type;
}

} // namespace mortise
