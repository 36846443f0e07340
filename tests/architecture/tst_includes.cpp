// Who may include whom, read from the sources: a folder that reaches where it must not, fails here by file and line.
#include <QTest>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <string>
#include <vector>

namespace fs = std::filesystem;

namespace {

const fs::path kRoot = SOURCE_DIR;

/// What a folder below core/ may include besides itself.
const std::map<std::string, std::set<std::string>> kMayInclude = {
    {"base", {}},
    {"data", {"base"}},
    {"numeric", {"base", "data"}},
    {"node", {"base", "data", "numeric"}},
    {"io", {"base", "data", "node"}},
    {"graph", {"base", "data", "numeric", "node"}},
    {"store", {"base", "data", "numeric", "node", "graph"}},
    {"engine", {"base", "data", "numeric", "node", "graph", "store"}},
    {"learn", {"base", "data", "numeric", "node"}},
    {"nodes", {"base", "data", "numeric", "node", "io"}},
    {"runs", {"base", "data", "numeric", "node", "graph"}},
    {"project", {"base", "data", "numeric", "node", "graph", "store", "runs"}},
};
const std::set<std::string> kWithoutQt = {"base", "data", "numeric", "node", "graph", "learn"};

struct Include {
    fs::path file; // from the root
    int line;
    std::string what;
    std::string where() const { return file.string() + ":" + std::to_string(line) + " includes " + what; }
};

bool isSource(const fs::path &path)
{
    return path.extension() == ".h" || path.extension() == ".cpp";
}

bool isTest(const fs::path &path)
{
    return path.filename().string().starts_with("tst_");
}

std::vector<fs::path> sourcesBelow(const std::string &folder)
{
    std::vector<fs::path> files;
    if (!fs::exists(kRoot / folder))
        return files;
    for (const auto &entry : fs::recursive_directory_iterator(kRoot / folder))
        if (entry.is_regular_file() && isSource(entry.path()))
            files.push_back(fs::relative(entry.path(), kRoot));
    std::sort(files.begin(), files.end());
    return files;
}

std::vector<Include> includesIn(const fs::path &file)
{
    static const std::regex pattern("^\\s*#\\s*include\\s*[<\"]([^\">]+)[\">]"); // no raw string: moc loses its way in them
    std::vector<Include> found;
    std::ifstream in(kRoot / file);
    std::string line;
    for (int number = 1; std::getline(in, line); ++number)
        if (std::smatch match; std::regex_search(line, match, pattern))
            found.push_back({file, number, match[1]});
    return found;
}

std::vector<Include> includesBelow(const std::string &folder, bool withTests)
{
    std::vector<Include> all;
    for (const fs::path &file : sourcesBelow(folder)) {
        if (!withTests && isTest(file))
            continue;
        const auto some = includesIn(file);
        all.insert(all.end(), some.begin(), some.end());
    }
    return all;
}

std::string part(const fs::path &path, int index)
{
    auto at = path.begin();
    std::advance(at, std::min<std::ptrdiff_t>(index, std::distance(path.begin(), path.end()) - 1));
    return at->string();
}

/// The folder below core/ that an include names; empty where it is none of ours.
std::string folderOf(const std::string &include)
{
    const fs::path path = include.starts_with("core/") ? include.substr(5) : include;
    const std::string first = part(path, 0);
    return path.has_parent_path() && kMayInclude.contains(first) ? first : std::string();
}

bool isQt(const std::string &include)
{
    return std::regex_search(include, std::regex("^(Qt[A-Z]|Q[A-Z])"));
}

void report(const std::vector<std::string> &against)
{
    std::string all;
    for (const std::string &line : against)
        all += "\n  " + line;
    QVERIFY2(against.empty(), all.c_str());
}

} // namespace

class TestIncludes : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theSourcesAreFound()
    {
        QVERIFY(sourcesBelow("core").size() > 30);
        QVERIFY(includesBelow("core", true).size() > 100);
    }

    void everyFolderOfCoreHasItsRule()
    {
        std::vector<std::string> against;
        for (const auto &entry : fs::directory_iterator(kRoot / "core"))
            if (entry.is_directory() && !kMayInclude.contains(entry.path().filename().string()))
                against.push_back("core/" + entry.path().filename().string() + " is not in the order of the house");
        report(against);
    }

    void foldersIncludeInTheOrderOfTheHouse()
    {
        std::vector<std::string> against;
        for (const Include &include : includesBelow("core", false)) {
            const auto rule = kMayInclude.find(part(include.file, 1));
            const std::string to = folderOf(include.what);
            if (rule != kMayInclude.end() && !to.empty() && to != rule->first && !rule->second.contains(to))
                against.push_back(include.where());
        }
        report(against);
    }

    void learnersAndNodesLeaveEachOtherAlone()
    {
        std::vector<std::string> against;
        for (const char *family : {"learn", "nodes"})
            for (const Include &include : includesBelow(std::string("core/") + family, false)) {
                const fs::path to = include.what.starts_with("core/") ? include.what.substr(5) : include.what;
                if (part(to, 0) == family && part(to, 1) != part(include.file, 2))
                    against.push_back(include.where());
            }
        report(against);
    }

    void coreKnowsNothingOfTheWindow()
    {
        std::vector<std::string> against;
        for (const Include &include : includesBelow("core", true))
            if (include.what.starts_with("widgets/") || include.what.starts_with("app/"))
                against.push_back(include.where());
        for (const Include &include : includesBelow("widgets", false))
            if (include.what.starts_with("app/"))
                against.push_back(include.where());
        report(against);
    }

    void coreShowsNothing()
    {
        const std::regex shown("^(Qt(Gui|Widgets|Charts|Svg|SvgWidgets|OpenGL)\\b|Q(Widget|Application|GuiApplication|Painter|Graphics|Chart|MainWindow|Dialog|Pixmap|Icon|Image|Color|Font))");
        std::vector<std::string> against;
        for (const Include &include : includesBelow("core", true))
            if (std::regex_search(include.what, shown))
                against.push_back(include.where());
        report(against);
    }

    void thePlainFoldersAreFreeOfQt()
    {
        std::vector<std::string> against;
        for (const Include &include : includesBelow("core", false))
            if (kWithoutQt.contains(part(include.file, 1)) && isQt(include.what))
                against.push_back(include.where());
        report(against);
    }

    void includesStartAtCoreOrAtTheRoot()
    {
        std::vector<std::string> against;
        for (const char *area : {"core", "widgets", "app"})
            for (const Include &include : includesBelow(area, true)) {
                const std::string &what = include.what;
                const bool generated = what.ends_with(".moc") || what.starts_with("moc_") || what.starts_with("ui_");
                const bool beside = fs::exists(kRoot / include.file.parent_path() / what) && !fs::exists(kRoot / "core" / what) && !fs::exists(kRoot / what);
                if (what.find("..") != std::string::npos || (beside && !generated))
                    against.push_back(include.where());
            }
        report(against);
    }

    void noFileIsLongerThanFiveHundredLines()
    {
        std::vector<std::string> against;
        for (const char *area : {"core", "widgets", "app"})
            for (const fs::path &file : sourcesBelow(area)) {
                std::ifstream in(kRoot / file);
                const auto lines = std::count(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>(), '\n');
                if (lines > 500)
                    against.push_back(file.string() + " has " + std::to_string(lines) + " lines");
            }
        report(against);
    }
};

QTEST_APPLESS_MAIN(TestIncludes)
#include "tst_includes.moc"
