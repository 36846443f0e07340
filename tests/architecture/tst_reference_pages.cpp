// Every reference page is there in both languages, and the German one says as much: the same headings, code, formulas and links.
#include <QTest>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <regex>
#include <sstream>
#include <string>
#include <vector>

namespace fs = std::filesystem;

namespace {

std::string contents(const fs::path &file)
{
    std::ifstream in(file);
    std::ostringstream out;
    out << in.rdbuf();
    return out.str();
}

std::vector<fs::path> englishPages()
{
    std::vector<fs::path> out;
    for (const char *folder : {"core/learn", "core/nodes"})
        for (const fs::directory_entry &entry : fs::recursive_directory_iterator(fs::path(SOURCE_DIR) / folder))
            if (entry.path().extension() == ".md" && entry.path().stem().extension().empty())
                out.push_back(entry.path());
    return out;
}

/// What is alike in every language, one a line: levels of headings, lines of code, `code`, links.
std::string bones(std::string page)
{
    static const std::regex link(R"(\]\(([^)]*)\))"), code("`([^`]+)`"), wide("``(.+?)``"); // wide: code that holds a ` itself
    std::istringstream lines(page);
    std::string out, line;
    bool inCode = false;
    while (std::getline(lines, line)) {
        if (line.starts_with("```")) {
            inCode = !inCode;
            out += line + "\n";
        } else if (inCode || line.starts_with("    ")) {
            out += line + "\n";
        } else if (line.starts_with("#")) {
            out += line.substr(0, line.find(' ')) + "\n";
        }
    }
    std::vector<std::string> marks; // their order follows the sentence
    for (const std::regex *mark : {&wide, &link, &code}) {
        for (std::sregex_iterator at(page.begin(), page.end(), *mark), end; at != end; ++at)
            marks.push_back(at->str(1));
        if (mark == &wide)
            page = std::regex_replace(page, wide, "");
    }
    std::sort(marks.begin(), marks.end());
    for (const std::string &mark : marks)
        out += mark + "\n";
    return out;
}

} // namespace

class TestReferencePages : public QObject {
    Q_OBJECT

private slots:
    void areThereInGerman_data()
    {
        QTest::addColumn<QString>("page");
        for (const fs::path &page : englishPages())
            QTest::newRow(page.stem().c_str()) << QString::fromStdString(page.string());
    }
    void areThereInGerman()
    {
        QFETCH(const QString, page);
        const fs::path english = page.toStdString(), german = fs::path(english).replace_extension(".de.md");
        QVERIFY2(fs::exists(german), german.c_str());
        const std::string here = contents(english), there = contents(german);
        QCOMPARE(QString::fromStdString(bones(there)), QString::fromStdString(bones(here)));
        QVERIFY2(there.size() > here.size() * 3 / 4, "shorter than a translation is");
        QVERIFY(here.substr(here.find('\n')) != there.substr(there.find('\n')));
    }
    void thereAreSome() { QVERIFY(englishPages().size() > 30); }
};

QTEST_APPLESS_MAIN(TestReferencePages)
#include "tst_reference_pages.moc"
