// What tests/reference/tree_reference.py recorded: named matrices of numbers, row by row.
#pragma once

#include <fstream>
#include <map>
#include <string>
#include <vector>

namespace mortise::tree_reference {

struct Block {
    std::size_t columns = 0;
    std::vector<double> values;
    std::vector<double> column(std::size_t c, std::size_t first, std::size_t last) const
    {
        std::vector<double> out;
        for (std::size_t row = first; row < last; ++row)
            out.push_back(values[row * columns + c]);
        return out;
    }
};

inline std::map<std::string, Block> read()
{
    std::map<std::string, Block> blocks;
    std::ifstream file(SOURCE_DIR "/tests/reference/tree_reference.txt");
    std::string name, cell;
    for (std::size_t rows = 0, columns = 0; file >> name >> rows >> columns;) {
        Block &block = blocks[name];
        block.columns = columns;
        for (std::size_t i = 0; i < rows * columns && file >> cell; ++i)
            block.values.push_back(std::stod(cell));
    }
    return blocks;
}

} // namespace mortise::tree_reference
