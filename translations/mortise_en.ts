<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>mortise::Canvas</name>
    <message numerus="yes">
        <source>%n ports inside fit: let go to choose one</source>
        <translation>
            <numerusform>%n port inside fits: let go to choose it</numerusform>
            <numerusform>%n ports inside fit: let go to choose one</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n blocks</source>
        <translation>
            <numerusform>%n block</numerusform>
            <numerusform>%n blocks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mortise::ColumnFacts</name>
    <message numerus="yes">
        <source>%n levels</source>
        <translation>
            <numerusform>%n level</numerusform>
            <numerusform>%n levels</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mortise::ConfusionPicture</name>
    <message numerus="yes">
        <source>%1 more pairs</source>
        <translation>
            <numerusform>%1 more pair</numerusform>
            <numerusform>%1 more pairs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mortise::Distribution</name>
    <message numerus="yes">
        <source>%n groups</source>
        <translation>
            <numerusform>%n group</numerusform>
            <numerusform>%n groups</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mortise::FindBar</name>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mortise::HistoryPopup</name>
    <message numerus="yes">
        <source>%n steps</source>
        <translation>
            <numerusform>%n step</numerusform>
            <numerusform>%n steps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mortise::ImportDialog</name>
    <message numerus="yes">
        <source>And %n more</source>
        <translation>
            <numerusform>And %n more</numerusform>
            <numerusform>And %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Last column, %n levels. Change it above</source>
        <translation>
            <numerusform>Last column, %n level. Change it above</numerusform>
            <numerusform>Last column, %n levels. Change it above</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Kept as a category; %n appear once</source>
        <translation>
            <numerusform>Kept as a category; %n appears once</numerusform>
            <numerusform>Kept as a category; %n appear once</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more columns have many levels</source>
        <translation>
            <numerusform>%n more column has many levels</numerusform>
            <numerusform>%n more columns have many levels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mortise::Inspector</name>
    <message numerus="yes">
        <source>%n more, under Problems</source>
        <translation>
            <numerusform>%n more, under Problems</numerusform>
            <numerusform>%n more, under Problems</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mortise::KeysPopup</name>
    <message numerus="yes">
        <source>%n keys</source>
        <translation>
            <numerusform>%n key</numerusform>
            <numerusform>%n keys</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mortise::LeaderboardPicture</name>
    <message numerus="yes">
        <source>+ %1 more learners</source>
        <translation>
            <numerusform>+ %1 more learner</numerusform>
            <numerusform>+ %1 more learners</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are level with it</source>
        <translation>
            <numerusform>%n is level with it</numerusform>
            <numerusform>%n are level with it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mortise::NodeCard</name>
    <message numerus="yes">
        <source>Columns it can work on: %1 and %n more.</source>
        <translation>
            <numerusform>Columns it can work on: %1 and %n more.</numerusform>
            <numerusform>Columns it can work on: %1 and %n more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mortise::NumberText</name>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>%n min ago</numerusform>
            <numerusform>%n min ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation>
            <numerusform>%n h ago</numerusform>
            <numerusform>%n h ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mortise::RocPicture</name>
    <message numerus="yes">
        <source>%n learners without a curve</source>
        <translation>
            <numerusform>%n learner without a curve</numerusform>
            <numerusform>%n learners without a curve</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mortise::RunsPage</name>
    <message numerus="yes">
        <source>%n runs are chosen. Choose two to see what changed between them.</source>
        <translation>
            <numerusform>%n run is chosen. Choose two to see what changed between them.</numerusform>
            <numerusform>%n runs are chosen. Choose two to see what changed between them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n runs will be gone for good.</source>
        <translation>
            <numerusform>%n run will be gone for good.</numerusform>
            <numerusform>%n runs will be gone for good.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n runs</source>
        <translation>
            <numerusform>Delete %n run</numerusform>
            <numerusform>Delete %n runs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mortise::StatusBar</name>
    <message numerus="yes">
        <source>%n threads</source>
        <translation>
            <numerusform>%n thread</numerusform>
            <numerusform>%n threads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n blocks</source>
        <translation>
            <numerusform>%n block</numerusform>
            <numerusform>%n blocks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mortise::SummaryPicture</name>
    <message numerus="yes">
        <source>+ %1 more columns</source>
        <translation>
            <numerusform>+ %1 more column</numerusform>
            <numerusform>+ %1 more columns</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mortise::TableFigure</name>
    <message numerus="yes">
        <source>+ %1 more rows</source>
        <translation>
            <numerusform>+ %1 more row</numerusform>
            <numerusform>+ %1 more rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>+ %1 more columns</source>
        <translation>
            <numerusform>+ %1 more column</numerusform>
            <numerusform>+ %1 more columns</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mortise::TargetQuestion</name>
    <message numerus="yes">
        <source>%n kinds</source>
        <translation>
            <numerusform>%n kind</numerusform>
            <numerusform>%n kinds</numerusform>
        </translation>
    </message>
</context>
</TS>
