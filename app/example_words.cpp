#include "app/example_words.h"

#include <QCoreApplication>

namespace mortise {
namespace {

std::string word(const std::string &english)
{
    return english.empty() ? english : QCoreApplication::translate("examples", english.c_str()).toStdString();
}

} // namespace

Workflow inTheLanguage(Workflow example, const Registry &registry)
{
    for (const std::string &name : example.order())
        if (const std::string other = word(name); other != name)
            static_cast<void>(example.apply(RenameNode{name, example.freeNodeName(other)}, registry));
    const std::map<std::string, Note> notes = example.notes();
    for (auto [id, note] : notes) {
        note.text = word(note.text);
        static_cast<void>(example.apply(SetNote{id, note}, registry));
    }
    static_cast<void>(example.apply(SetTitle{word(example.title())}, registry));
    example.summary = word(example.summary);
    return example;
}

} // namespace mortise
