// One program: the window, its engine, and the command line.
#include "app/commands/command.h"
#include "app/start.h"

#include <cstring>

int main(int argc, char **argv)
{
    const bool engine = argc > 1 && std::strcmp(argv[1], "engine") == 0;
    if (engine)
        return mortise::startEngine(argc, argv);
    if (argc == 1 || mortise::opensWindow(argc, argv))
        return mortise::startWindow(argc, argv);
    return mortise::commands::main(argc, argv);
}
