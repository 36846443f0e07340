#include "io/csv_records.h"

namespace mortise {

void QuoteMachine::startLine(std::string_view rest)
{
    if (state_ == QuoteState::CellStart && !syntax_.comment.empty() && rest.starts_with(syntax_.comment))
        state_ = QuoteState::Comment;
}

QuoteMachine::Found QuoteMachine::step(std::string_view text, std::size_t i)
{
    const char c = text[i];
    if (syntax_.quote != 0 && c == syntax_.quote && state_ != QuoteState::Comment) {
        switch (state_) {
        case QuoteState::CellStart:
        case QuoteState::QuoteInQuoted:
            state_ = QuoteState::Quoted;
            break;
        case QuoteState::Quoted:
            state_ = QuoteState::QuoteInQuoted;
            break;
        default:
            break;
        }
        return Found::Nothing;
    }
    if (state_ == QuoteState::Quoted)
        return Found::Nothing;
    if (c == '\n' || (c == '\r' && (i + 1 >= text.size() || text[i + 1] != '\n'))) {
        state_ = QuoteState::CellStart;
        return Found::LineEnd;
    }
    if (state_ == QuoteState::Comment)
        return Found::Nothing;
    if (c == syntax_.delimiter) {
        state_ = QuoteState::CellStart;
        return Found::Delimiter;
    }
    if (state_ != QuoteState::CellStart || !syntax_.trim || (c != ' ' && c != '\t'))
        state_ = QuoteState::Plain;
    return Found::Nothing;
}

bool RecordScanner::next(RawRecord &record)
{
    while (at_ < text_.size()) {
        record.cells.clear();
        record.begin = at_;
        record.whole = false;
        QuoteMachine machine(syntax_, QuoteState::CellStart);
        machine.startLine(text_.substr(at_));
        const bool comment = machine.state() == QuoteState::Comment;
        std::size_t cell = at_, i = at_;
        for (; i < text_.size() && !record.whole; ++i) {
            const QuoteMachine::Found found = machine.step(text_, i);
            if (found == QuoteMachine::Found::Nothing)
                continue;
            std::size_t end = i;
            if (found == QuoteMachine::Found::LineEnd) {
                record.whole = true;
                end -= text_[i] == '\n' && end > cell && text_[end - 1] == '\r';
            }
            record.cells.push_back(text_.substr(cell, end - cell));
            cell = i + 1;
        }
        if (!record.whole)
            record.cells.push_back(text_.substr(cell));
        record.end = at_ = i;
        if (!comment)
            return true;
    }
    return false;
}

void scanExactly(const char *text, std::size_t readable, std::size_t words, std::size_t ownWords,
                 const CsvSyntax &syntax, QuoteState &state, ScanMasks &masks)
{
    const std::string_view all(text, readable);
    QuoteMachine machine(syntax, state);
    masks.lines[0] = masks.lines[1] = 0;
    masks.odd = masks.quotes = false;
    const bool comments = !syntax.comment.empty();
    for (std::size_t word = 0; word < words; ++word) {
        std::uint64_t separators = 0, lineEnds = 0;
        for (std::size_t i = word * 64; i < word * 64 + 64 && i < readable; ++i) {
            const QuoteMachine::Found found = machine.step(all, i);
            if (found == QuoteMachine::Found::Nothing)
                continue;
            const std::uint64_t bit = std::uint64_t{1} << (i % 64);
            separators |= bit;
            if (found == QuoteMachine::Found::LineEnd) {
                lineEnds |= bit;
                masks.lines[0] += word < ownWords;
                if (comments)
                    machine.startLine(all.substr(i + 1));
            }
        }
        masks.separators[word] = separators;
        masks.lineEnds[word] = lineEnds;
        masks.inside[word] = 0;
        if (word + 1 == ownWords)
            state = machine.state();
    }
    if (words < ownWords)
        state = machine.state();
}

} // namespace mortise
