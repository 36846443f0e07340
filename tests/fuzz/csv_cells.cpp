// The cells of a delimited file as the reader sees them, for csv_against_python.py: every column as text, no header, nothing
// missing. Reads the names of files from standard input, one a line; prints one line of JSON for each.
//
//   csv_cells [--trim] [--portable] [--block BYTES] [--threads N]
#include "base/parallel.h"
#include "io/csv_reader.h"

#include <nlohmann/json.hpp>

#include <cstdlib>
#include <iostream>
#include <string>

int main(int argc, char **argv)
{
    mortise::CsvOptions options;
    options.delimiter = ",";
    options.quote = "\"";
    options.encoding = "UTF-8";
    options.header = mortise::Header::No;
    options.missing.clear();
    options.trim = false;
    int threads = 0;
    for (int i = 1; i < argc; ++i) {
        const std::string option = argv[i];
        if (option == "--trim")
            options.trim = true;
        else if (option == "--portable")
            options.vectorInstructions = false;
        else if (option == "--block" && i + 1 < argc)
            options.blockBytes = std::atol(argv[++i]);
        else if (option == "--threads" && i + 1 < argc)
            threads = std::atoi(argv[++i]);
    }
    for (int column = 1; column <= 64; ++column)
        options.types["column " + std::to_string(column)] = mortise::ColumnType::Text;
    const mortise::ThreadLimit limit(threads);
    for (std::string path; std::getline(std::cin, path);) {
        nlohmann::json out;
        if (const auto read = mortise::readCsv(path, options)) {
            out["columns"] = read->table.columns();
            out["rows"] = nlohmann::json::array();
            for (std::int64_t row = 0; row < read->table.rows(); ++row) {
                nlohmann::json cells = nlohmann::json::array();
                for (int column = 0; column < read->table.columns(); ++column)
                    cells.push_back(read->table.cellText(row, column));
                out["rows"].push_back(std::move(cells));
            }
        } else {
            out["error"] = read.error().message();
        }
        std::cout << out.dump(-1, ' ', true, nlohmann::json::error_handler_t::replace) << '\n';
    }
    return 0;
}
