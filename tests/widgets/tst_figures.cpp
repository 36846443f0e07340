// Figures that leave: dragged out, printed, written as files.
#include "chart_data.h"
#include "widgets/views/figure_drag.h"
#include "widgets/views/figure_file.h"
#include "widgets/views/print_figure.h"
#include "widgets/views/view.h"

#include <QFile>
#include <QPrinter>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

using namespace mortise;

class TestFigures : public QObject {
    Q_OBJECT

private slots:
    void aDraggedFigureIsDrawnForWhoTakesIt()
    {
        auto view = std::unique_ptr<View>(View::make(*catalogue().find("view.distribution")));
        view->setInputs({{"table", {uglyTable("plain")}}});
        QString path;
        {
            const FigureMime mime(*view, QSizeF(500, 320));
            QVERIFY(mime.hasUrls() && mime.hasImage());
            QVERIFY(mime.data("image/png").startsWith("\x89PNG"));
            QVERIFY(mime.data("image/svg+xml").contains("<svg") && !mime.data("image/svg+xml").contains("<image")); // lines and letters, no pixels
            QCOMPARE(mime.urls().size(), 1);
            path = mime.urls().front().toLocalFile();
            QVERIFY(path.endsWith(".png"));
            QCOMPARE(qvariant_cast<QImage>(mime.imageData()).size(), QSize(1000, 640)); // twice the size in pixels
        }
        QVERIFY(QImage(path).width() == 1000); // whoever took the file may read it later
        const FigureMime orphan(*view, QSizeF(500, 320));
        view.reset();
        QVERIFY(!QFile::exists(path));
        QVERIFY(orphan.data("image/png").isEmpty() && orphan.urls().isEmpty());
    }

    void aFigureIsPrintedAsLines()
    {
        QTemporaryDir folder;
        const std::unique_ptr<View> view(View::make(*catalogue().find("view.scatter")));
        view->setInputs({{"table", {uglyTable("plain")}}});
        QPrinter printer(QPrinter::HighResolution);
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setOutputFileName(folder.filePath("page.pdf"));
        QVERIFY(printFigure(*view, printer));
        QFile file(folder.filePath("page.pdf"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray pdf = file.readAll();
        QVERIFY(pdf.startsWith("%PDF-") && pdf.contains("/FontFile") && !pdf.contains("/Subtype /Image"));
        QCOMPARE(pdf.count("/Type /Page\n"), qsizetype{1});
        printer.setOutputFileName(folder.filePath("no/such/folder/page.pdf"));
        const auto refused = printFigure(*view, printer);
        QVERIFY(!refused);
        QVERIFY(QString::fromStdString(refused.error().message()).contains("Scatter plot"));
    }

    void figuresAreFilesOfTheirKind_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("start");
        QTest::newRow("png") << "f.png" << QByteArray("\x89PNG\r\n");
        QTest::newRow("svg") << "f.SVG" << QByteArray("<?xml");
        QTest::newRow("pdf") << "f.pdf" << QByteArray("%PDF-");
    }
    void figuresAreFilesOfTheirKind()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, start);
        QTemporaryDir folder;
        for (const char *node : {"view.distribution", "view.table", "view.summary", "view.scatter", "view.box"}) {
            const std::unique_ptr<View> view(View::make(*catalogue().find(node)));
            view->setInputs({{"table", {uglyTable("names")}}});
            const QString path = folder.filePath(QString(node) + name);
            QVERIFY(writeFigure(*view, QSizeF(320, 240), path.toStdString()));
            QFile file(path);
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray bytes = file.readAll();
            QVERIFY(bytes.startsWith(start));
            if (name == "f.png")
                QCOMPARE(QImage::fromData(bytes).size(), QSize(640, 480));
            if (name == "f.SVG")
                QVERIFY(bytes.contains("viewBox=\"0 0 320 240\""));
        }
    }

    void otherEndingsAreRefused()
    {
        const std::unique_ptr<View> view(View::make(*catalogue().find("view.summary")));
        const auto written = writeFigure(*view, QSizeF(320, 240), "figure.gif");
        QVERIFY(!written);
        QVERIFY(written.error().message().find(".svg") != std::string::npos);
        QVERIFY(!writeFigure(*view, QSizeF(320, 240), "/nowhere/at/all.png"));
        QVERIFY(!writeFigure(*view, QSizeF(0, 240), "f.png"));
    }
};

QTEST_MAIN(TestFigures)
#include "tst_figures.moc"
