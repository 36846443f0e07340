<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Appearance</name>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Reduce motion</source>
        <translation>Weniger Bewegung</translation>
    </message>
    <message>
        <source>Tell on the desktop when a run ends</source>
        <translation>Auf dem Desktop melden, wenn ein Lauf endet</translation>
    </message>
</context>
<context>
    <name>NodeStatus</name>
    <message>
        <source>not run</source>
        <translation>nicht ausgeführt</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>running, %1</source>
        <translation>läuft, %1</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>settings changed, not run again</source>
        <translation>Einstellungen geändert, nicht neu ausgeführt</translation>
    </message>
    <message>
        <source>done, with a warning</source>
        <translation>fertig, mit Warnung</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
</context>
<context>
    <name>ReferencePage</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Allowed: %1.</source>
        <translation>Erlaubt: %1.</translation>
    </message>
    <message>
        <source>Also under %1</source>
        <translation>Auch unter %1</translation>
    </message>
</context>
<context>
    <name>core</name>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>%1 cannot be opened: %2</source>
        <translation>%1 lässt sich nicht öffnen: %2</translation>
    </message>
    <message>
        <source>%1 is not a file</source>
        <translation>%1 ist keine Datei</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 lässt sich nicht lesen: %2</translation>
    </message>
    <message>
        <source>There is no column &quot;%1&quot;; did you mean %2?</source>
        <translation>Es gibt keine Spalte „%1“; ist %2 gemeint?</translation>
    </message>
    <message>
        <source>There is no column &quot;%1&quot;; there are %2</source>
        <translation>Es gibt keine Spalte „%1“; vorhanden sind %2</translation>
    </message>
    <message>
        <source>Condition, character %1: %2 holds numbers, and &quot;%3&quot; is none</source>
        <translation>Bedingung, Zeichen %1: %2 enthält Zahlen, und „%3“ ist keine</translation>
    </message>
    <message>
        <source>Condition, character %1: %2 holds times, and &quot;%3&quot; is none (write 2020-01-31 or &quot;2020-01-31 12:30&quot;)</source>
        <translation>Bedingung, Zeichen %1: %2 enthält Zeiten, und „%3“ ist keine (Schreibweise: 2020-01-31 oder &quot;2020-01-31 12:30&quot;)</translation>
    </message>
    <message>
        <source>Condition, character %1: &quot;%3&quot; is none of the levels of %2</source>
        <translation>Bedingung, Zeichen %1: „%3“ ist keine der Ausprägungen von %2</translation>
    </message>
    <message>
        <source>Condition, character %1: the levels of %2 have no order; compare with = or in</source>
        <translation>Bedingung, Zeichen %1: Die Ausprägungen von %2 haben keine Reihenfolge; vergleichen Sie mit = oder in</translation>
    </message>
    <message>
        <source>Condition, character %1: %2</source>
        <translation>Bedingung, Zeichen %1: %2</translation>
    </message>
    <message>
        <source>Condition, character %1: %2 holds neither numbers nor times, so nothing of it lies inside a line</source>
        <translation>Bedingung, Zeichen %1: %2 enthält weder Zahlen noch Zeiten, also liegt nichts davon in einer Linie</translation>
    </message>
    <message>
        <source>Condition, character %1: the quote is never closed</source>
        <translation>Bedingung, Zeichen %1: Das Anführungszeichen wird nicht geschlossen</translation>
    </message>
    <message>
        <source>Condition, character %1: and, or, or the end is expected, not %2</source>
        <translation>Bedingung, Zeichen %1: Erwartet wird and, or oder das Ende, nicht %2</translation>
    </message>
    <message>
        <source>Condition, character %1: too many brackets within brackets</source>
        <translation>Bedingung, Zeichen %1: zu viele Klammern in Klammern</translation>
    </message>
    <message>
        <source>Condition, character %1: ) is expected, not %2</source>
        <translation>Bedingung, Zeichen %1: Erwartet wird ), nicht %2</translation>
    </message>
    <message>
        <source>Condition, character %1: a column is expected, not %2 (a name with blanks stands between backticks)</source>
        <translation>Bedingung, Zeichen %1: Erwartet wird eine Spalte, nicht %2 (ein Name mit Leerzeichen steht zwischen Backticks)</translation>
    </message>
    <message>
        <source>Condition, character %1: a value is expected, not %2 (a text with blanks stands between quotes)</source>
        <translation>Bedingung, Zeichen %1: Erwartet wird ein Wert, nicht %2 (ein Text mit Leerzeichen steht zwischen Anführungszeichen)</translation>
    </message>
    <message>
        <source>Condition, character %1: missing is expected, not %2</source>
        <translation>Bedingung, Zeichen %1: Erwartet wird missing, nicht %2</translation>
    </message>
    <message>
        <source>Condition, character %1: ( is expected after in, not %2</source>
        <translation>Bedingung, Zeichen %1: Nach in wird ( erwartet, nicht %2</translation>
    </message>
    <message>
        <source>Condition, character %1: a comma or ) is expected, not %2</source>
        <translation>Bedingung, Zeichen %1: Erwartet wird ein Komma oder ), nicht %2</translation>
    </message>
    <message>
        <source>Condition, character %1: and is expected after the first value of between, not %2</source>
        <translation>Bedingung, Zeichen %1: Nach dem ersten Wert von between wird and erwartet, nicht %2</translation>
    </message>
    <message>
        <source>Condition, character %1: with is expected, not %2</source>
        <translation>Bedingung, Zeichen %1: Erwartet wird with, nicht %2</translation>
    </message>
    <message>
        <source>Condition, character %1: a comparison (=, !=, &lt;, &lt;=, &gt;, &gt;=, in, between, contains, starts with, ends with, inside, is missing) is expected, not %2</source>
        <translation>Bedingung, Zeichen %1: Hier wird ein Vergleich (=, !=, &lt;, &lt;=, &gt;, &gt;=, in, between, contains, starts with, ends with, inside, is missing) erwartet, nicht %2</translation>
    </message>
    <message>
        <source>Condition, character %1: ( is expected after inside, not %2</source>
        <translation>Bedingung, Zeichen %1: Nach inside wird ( erwartet, nicht %2</translation>
    </message>
    <message>
        <source>Condition, character %1: inside needs three corners at least, each as two values</source>
        <translation>Bedingung, Zeichen %1: inside braucht mindestens drei Ecken, jede als zwei Werte</translation>
    </message>
    <message>
        <source>The %1 {value|values} of %2 taken as classes</source>
        <translation>%1 {Wert|Werte} von %2 als Klassen genommen</translation>
    </message>
    <message>
        <source>The target %1 has one class only (%2): there is nothing to tell apart. Choose another target</source>
        <translation>Das Ziel %1 hat nur eine Klasse (%2): Es gibt nichts zu unterscheiden. Wählen Sie ein anderes Ziel</translation>
    </message>
    <message>
        <source>The target %1 has classes, not numbers: choose a learner for classes, or a target of numbers</source>
        <translation>Das Ziel %1 hat Klassen, keine Zahlen: Wählen Sie ein Lernverfahren für Klassen oder ein Ziel mit Zahlen</translation>
    </message>
    <message>
        <source>The target %1 is free text: make it a category, or choose another target</source>
        <translation>Das Ziel %1 ist freier Text: Machen Sie es zur Kategorie oder wählen Sie ein anderes Ziel</translation>
    </message>
    <message>
        <source>The target %1 is a number with many values: choose a learner for numbers, or make it a category</source>
        <translation>Das Ziel %1 ist eine Zahl mit vielen Werten: Wählen Sie ein Lernverfahren für Zahlen oder machen Sie es zur Kategorie</translation>
    </message>
    <message>
        <source>The target %1 is a time: choose a target of classes</source>
        <translation>Das Ziel %1 ist eine Zeit: Wählen Sie ein Ziel mit Klassen</translation>
    </message>
    <message>
        <source>There is no target column: say which column is to be predicted</source>
        <translation>Es gibt keine Zielspalte: Legen Sie fest, welche Spalte vorhergesagt werden soll</translation>
    </message>
    <message>
        <source>No row has a value of the target %1</source>
        <translation>Keine Zeile hat einen Wert im Ziel %1</translation>
    </message>
    <message>
        <source>%1 is free text and was not used</source>
        <translation>%1 ist freier Text und wurde nicht verwendet</translation>
    </message>
    <message>
        <source>There is no column to learn from: give at least one column the role feature</source>
        <translation>Es gibt keine Spalte, aus der gelernt werden kann: Geben Sie mindestens einer Spalte die Rolle Merkmal</translation>
    </message>
    <message>
        <source>The data lack columns that the model was trained on: %1</source>
        <translation>Den Daten fehlen Spalten, mit denen das Modell trainiert wurde: %1</translation>
    </message>
    <message>
        <source>%1: %2 {cell holds|cells hold} a level that was not seen in training: counted as missing</source>
        <translation>%1: %2 {Zelle enthält|Zellen enthalten} eine Ausprägung, die im Training nicht vorkam: als fehlend gezählt</translation>
    </message>
    <message>
        <source>%1: %2 {cell is no number|cells are no numbers}: counted as missing</source>
        <translation>%1: %2 {Zelle ist keine Zahl|Zellen sind keine Zahlen}: als fehlend gezählt</translation>
    </message>
    <message>
        <source>There is no block named &quot;%1&quot;</source>
        <translation>Es gibt keinen Block namens „%1“</translation>
    </message>
    <message>
        <source>%1 is switched off</source>
        <translation>%1 ist ausgeschaltet</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 waits for %2, which failed</source>
        <translation>%1 wartet auf %2; dort gab es einen Fehler</translation>
    </message>
    <message>
        <source>%1 waits for %2, which did not run</source>
        <translation>%1 wartet auf %2; dort wurde nichts ausgeführt</translation>
    </message>
    <message>
        <source>Nothing comes in at %1 of %2: %3 is switched off</source>
        <translation>Bei %1 von %2 kommt nichts an: %3 ist ausgeschaltet</translation>
    </message>
    <message>
        <source>Nothing is linked to %1 of %2</source>
        <translation>Mit %1 von %2 ist nichts verknüpft</translation>
    </message>
    <message>
        <source>%1 was cut short while %2 read it: run it again</source>
        <translation>%1 wurde gekürzt, während %2 daraus las: erneut ausführen</translation>
    </message>
    <message>
        <source>%1 gave nothing at %2</source>
        <translation>%1 gab bei %2 nichts aus</translation>
    </message>
    <message>
        <source>%1 needs about %2 of memory; %3 are free, of which %4 % may be used. Close other programs, use fewer rows or columns, or allow it more</source>
        <translation>%1 braucht etwa %2 Speicher; %3 sind frei, davon dürfen %4 % benutzt werden. Schließen Sie andere Programme, nehmen Sie weniger Zeilen oder Spalten, oder erlauben Sie mehr</translation>
    </message>
    <message>
        <source>%1 ran out of memory: use fewer rows or columns, or close other programs</source>
        <translation>%1 ging der Speicher aus: Nehmen Sie weniger Zeilen oder Spalten, oder schließen Sie andere Programme</translation>
    </message>
    <message>
        <source>%1 stopped for a reason that is Mortise&apos;s own fault: %2</source>
        <translation>%1 wurde durch einen Fehler in Mortise selbst beendet: %2</translation>
    </message>
    <message>
        <source>The engine cannot read a request: %1</source>
        <translation>Der Rechenkern kann eine Anfrage nicht lesen: %1</translation>
    </message>
    <message>
        <source>The engine said something that cannot be read: %1</source>
        <translation>Der Rechenkern hat etwas Unlesbares gemeldet: %1</translation>
    </message>
    <message>
        <source>Stopped: the engine did not answer within two seconds and was ended</source>
        <translation>Angehalten: Der Rechenkern antwortete nicht innerhalb von zwei Sekunden und wurde beendet</translation>
    </message>
    <message>
        <source>The engine cannot work: %1</source>
        <translation>Der Rechenkern kann nicht arbeiten: %1</translation>
    </message>
    <message>
        <source>The engine said something that cannot be read, and was ended</source>
        <translation>Der Rechenkern hat etwas Unlesbares gemeldet und wurde beendet</translation>
    </message>
    <message>
        <source>The engine %1 cannot be started: %2</source>
        <translation>Der Rechenkern %1 lässt sich nicht starten: %2</translation>
    </message>
    <message>
        <source>The system ended the engine (SIGKILL), most likely because memory ran out: use fewer rows or columns, or close other programs</source>
        <translation>Das System hat den Rechenkern beendet (SIGKILL), wahrscheinlich aus Mangel an Speicher: Nehmen Sie weniger Zeilen oder Spalten, oder schließen Sie andere Programme</translation>
    </message>
    <message>
        <source>The engine crashed (%1)</source>
        <translation>Der Rechenkern ist abgestürzt (%1)</translation>
    </message>
    <message>
        <source>The engine ended by itself (%1)</source>
        <translation>Der Rechenkern hat sich von selbst beendet (%1)</translation>
    </message>
    <message>
        <source>A block needs a name</source>
        <translation>Ein Block braucht einen Namen</translation>
    </message>
    <message>
        <source>%1 and %2 are not linked there</source>
        <translation>%1 und %2 sind dort nicht verknüpft</translation>
    </message>
    <message>
        <source>A group needs a block</source>
        <translation>Eine Gruppe braucht einen Block</translation>
    </message>
    <message>
        <source>%1 is in the group %2 already</source>
        <translation>%1 ist schon in der Gruppe %2</translation>
    </message>
    <message>
        <source>There is no group &quot;%1&quot;</source>
        <translation>Eine Gruppe „%1“ gibt es nicht</translation>
    </message>
    <message>
        <source>The group %1 cannot be inside itself</source>
        <translation>Die Gruppe %1 kann nicht in sich selbst liegen</translation>
    </message>
    <message>
        <source>There is a block named &quot;%1&quot; already</source>
        <translation>Es gibt schon einen Block namens „%1“</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>%1 hinzufügen</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>%1 löschen</translation>
    </message>
    <message>
        <source>Rename %1 to %2</source>
        <translation>%1 in %2 umbenennen</translation>
    </message>
    <message>
        <source>Change %2 of %1</source>
        <translation>%2 von %1 ändern</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>%1 ändern</translation>
    </message>
    <message>
        <source>Move %1</source>
        <translation>%1 verschieben</translation>
    </message>
    <message>
        <source>Switch %1 off</source>
        <translation>%1 ausschalten</translation>
    </message>
    <message>
        <source>Switch %1 on</source>
        <translation>%1 einschalten</translation>
    </message>
    <message>
        <source>Show the picture of %1</source>
        <translation>Bild von %1 zeigen</translation>
    </message>
    <message>
        <source>Hide the picture of %1</source>
        <translation>Bild von %1 ausblenden</translation>
    </message>
    <message>
        <source>Link %1 to %2</source>
        <translation>%1 mit %2 verknüpfen</translation>
    </message>
    <message>
        <source>Remove the link from %1 to %2</source>
        <translation>Verknüpfung von %1 zu %2 entfernen</translation>
    </message>
    <message>
        <source>Change a note</source>
        <translation>Notiz ändern</translation>
    </message>
    <message>
        <source>Delete a note</source>
        <translation>Notiz löschen</translation>
    </message>
    <message>
        <source>Change the group %1</source>
        <translation>Gruppe %1 ändern</translation>
    </message>
    <message>
        <source>Dissolve a group</source>
        <translation>Eine Gruppe auflösen</translation>
    </message>
    <message>
        <source>Change the title</source>
        <translation>Titel ändern</translation>
    </message>
    <message>
        <source>A change in the journal cannot be read: %1</source>
        <translation>Eine Änderung im Journal lässt sich nicht lesen: %1</translation>
    </message>
    <message>
        <source>Paste %1</source>
        <translation>%1 einfügen</translation>
    </message>
    <message>
        <source>Paste %1 {block|blocks}</source>
        <translation>%1 {Block|Blöcke} einfügen</translation>
    </message>
    <message>
        <source>A %1 cannot go into a %2 port</source>
        <translation>%1 passt nicht an einen Anschluss der Art %2</translation>
    </message>
    <message>
        <source>A %1 cannot go into a %2 port: link it to %3</source>
        <translation>%1 passt nicht an einen Anschluss der Art %2: Verknüpfen Sie es mit %3</translation>
    </message>
    <message>
        <source>%1 cannot be linked to itself</source>
        <translation>%1 kann nicht mit sich selbst verknüpft werden</translation>
    </message>
    <message>
        <source>%1 gives nothing out</source>
        <translation>%1 gibt nichts aus</translation>
    </message>
    <message>
        <source>%1 has no output &quot;%2&quot;; it has: %3</source>
        <translation>%1 hat keinen Ausgang „%2“; vorhanden: %3</translation>
    </message>
    <message>
        <source>%1 takes nothing in</source>
        <translation>%1 nimmt nichts auf</translation>
    </message>
    <message>
        <source>%1 has no input &quot;%2&quot;; it has: %3</source>
        <translation>%1 hat keinen Eingang „%2“; vorhanden: %3</translation>
    </message>
    <message>
        <source>%1 and %2 are linked already</source>
        <translation>%1 und %2 sind schon verknüpft</translation>
    </message>
    <message>
        <source>%1 takes one link at %2: remove the one from %3 first</source>
        <translation>%1 nimmt bei %2 nur eine Verknüpfung an: Entfernen Sie zuerst die von %3</translation>
    </message>
    <message>
        <source>This would make a circle: %1</source>
        <translation>Das ergäbe einen Kreis: %1</translation>
    </message>
    <message>
        <source>%1 was set up by a newer Mortise: update this one, or put the block in again</source>
        <translation>%1 wurde mit einem neueren Mortise eingerichtet: Aktualisieren Sie dieses, oder fügen Sie den Block neu ein</translation>
    </message>
    <message>
        <source>The block %1 cannot be read and was left out</source>
        <translation>Der Block %1 lässt sich nicht lesen und wurde ausgelassen</translation>
    </message>
    <message>
        <source>%1 is of a kind that this program does not have: &quot;%2&quot;. It is kept, and does not run</source>
        <translation>%1 ist von einer Art, die dieses Programm nicht kennt: „%2“. Der Block bleibt erhalten und wird nicht ausgeführt</translation>
    </message>
    <message>
        <source>%1 was set up by a newer Mortise. It is kept, and does not run</source>
        <translation>%1 wurde mit einem neueren Mortise eingerichtet. Der Block bleibt erhalten und wird nicht ausgeführt</translation>
    </message>
    <message>
        <source>A link cannot be read and was left out: %1</source>
        <translation>Eine Verknüpfung lässt sich nicht lesen und wurde ausgelassen: %1</translation>
    </message>
    <message>
        <source>The note %1 cannot be read and was left out</source>
        <translation>Die Notiz %1 lässt sich nicht lesen und wurde ausgelassen</translation>
    </message>
    <message>
        <source>The group %1 cannot be read and was left out</source>
        <translation>Die Gruppe %1 lässt sich nicht lesen und wurde ausgelassen</translation>
    </message>
    <message>
        <source>The group %1 names a block that is not there: %2</source>
        <translation>Die Gruppe %1 nennt einen Block, den es nicht gibt: %2</translation>
    </message>
    <message>
        <source>The group %1 names a group that cannot be in it: %2</source>
        <translation>Die Gruppe %1 nennt eine Gruppe, die nicht in ihr liegen kann: %2</translation>
    </message>
    <message>
        <source>%1 was left out: %2</source>
        <translation>%1 wurde ausgelassen: %2</translation>
    </message>
    <message>
        <source>The settings of %1 are of an older version and cannot be read: it has its defaults</source>
        <translation>Die Einstellungen von %1 stammen aus einer älteren Fassung und lassen sich nicht lesen: Es gelten die Voreinstellungen</translation>
    </message>
    <message>
        <source>The settings of %1 cannot be read: it has its defaults</source>
        <translation>Die Einstellungen von %1 lassen sich nicht lesen: Es gelten die Voreinstellungen</translation>
    </message>
    <message>
        <source>%1: %2. The default is used</source>
        <translation>%1: %2. Es gilt die Voreinstellung</translation>
    </message>
    <message>
        <source>This is no workflow of Mortise: it needs &quot;mortise&quot;: 1 and &quot;nodes&quot;</source>
        <translation>Das ist kein Ablauf von Mortise: Nötig sind &quot;mortise&quot;: 1 und &quot;nodes&quot;</translation>
    </message>
    <message>
        <source>This workflow was made by a newer Mortise: update this one to open it</source>
        <translation>Dieser Ablauf stammt von einem neueren Mortise: Aktualisieren Sie dieses, um ihn zu öffnen</translation>
    </message>
    <message>
        <source>%1 is damaged and cannot be unpacked</source>
        <translation>%1 ist beschädigt und lässt sich nicht entpacken</translation>
    </message>
    <message>
        <source>%1 has more than %2 bytes when unpacked: unpack it on the disk first, or raise the limit</source>
        <translation>%1 hat entpackt mehr als %2 Byte: Entpacken Sie die Datei zuerst, oder erhöhen Sie die Grenze</translation>
    </message>
    <message>
        <source>%1 in %2 is encrypted</source>
        <translation>%1 in %2 ist verschlüsselt</translation>
    </message>
    <message>
        <source>%1 holds no file</source>
        <translation>%1 enthält keine Datei</translation>
    </message>
    <message>
        <source>%1 holds several files, choose one: %2</source>
        <translation>%1 enthält mehrere Dateien, wählen Sie eine: %2</translation>
    </message>
    <message>
        <source>%1 holds no %2, but: %3</source>
        <translation>%1 enthält kein %2, sondern: %3</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 lässt sich nicht schreiben: %2</translation>
    </message>
    <message>
        <source>%1 is a folder, not a file</source>
        <translation>%1 ist ein Ordner, keine Datei</translation>
    </message>
    <message>
        <source>%1 could not be read to its end: was it changed meanwhile?</source>
        <translation>%1 ließ sich nicht bis zum Ende lesen: Wurde die Datei inzwischen geändert?</translation>
    </message>
    <message>
        <source>%1 cannot be the %2: it takes one ASCII character that is no letter, digit, sign or point</source>
        <translation>%1 geht nicht als %2: Nötig ist ein ASCII-Zeichen, das weder Buchstabe, Ziffer, Vorzeichen noch Punkt ist</translation>
    </message>
    <message>
        <source>The first row has numbers in it and is taken for data</source>
        <translation>Die erste Zeile enthält Zahlen und gilt als Daten</translation>
    </message>
    <message>
        <source>Columns with the same name were renamed: %1</source>
        <translation>Spalten mit gleichem Namen wurden umbenannt: %1</translation>
    </message>
    <message>
        <source>Columns without a name were named: %1</source>
        <translation>Spalten ohne Namen wurden benannt: %1</translation>
    </message>
    <message>
        <source>%1 is empty: there is no table in it</source>
        <translation>%1 ist leer: Es ist keine Tabelle darin</translation>
    </message>
    <message>
        <source>Delimiter and quote cannot be the same character</source>
        <translation>Trennzeichen und Anführungszeichen können nicht dasselbe Zeichen sein</translation>
    </message>
    <message>
        <source>%1 {line|lines} above the header left out: &quot;%2&quot;</source>
        <translation>%1 {Zeile|Zeilen} über der Kopfzeile ausgelassen: „%2“</translation>
    </message>
    <message>
        <source>The header of %1 is too long, or a quote in it is never closed</source>
        <translation>Die Kopfzeile von %1 ist zu lang, oder ein Anführungszeichen darin wird nicht geschlossen</translation>
    </message>
    <message>
        <source>The file has no header: columns are numbered</source>
        <translation>Die Datei hat keine Kopfzeile: Die Spalten sind nummeriert</translation>
    </message>
    <message>
        <source>The only row is taken for the header</source>
        <translation>Die einzige Zeile gilt als Kopfzeile</translation>
    </message>
    <message>
        <source>Rows have one cell more than the header: the first column has no name</source>
        <translation>Die Zeilen haben eine Zelle mehr als die Kopfzeile: Die erste Spalte hat keinen Namen</translation>
    </message>
    <message>
        <source>%1 has a row of more than 2 GB: is a quote missing?</source>
        <translation>%1 hat eine Zeile von mehr als 2 GB: Fehlt ein Anführungszeichen?</translation>
    </message>
    <message>
        <source>%1 is no text file</source>
        <translation>%1 ist keine Textdatei</translation>
    </message>
    <message>
        <source>%1 is a binary file, not a table of text</source>
        <translation>%1 ist eine Binärdatei, keine Tabelle als Text</translation>
    </message>
    <message>
        <source>The encoding %1 is a guess</source>
        <translation>Die Zeichenkodierung %1 ist geraten</translation>
    </message>
    <message>
        <source>%1 {byte means nothing in the encoding %2 and was|bytes mean nothing in the encoding %2 and were} replaced</source>
        <translation>%1 Byte {hat|haben} in der Zeichenkodierung %2 keine Bedeutung: ersetzt</translation>
    </message>
    <message>
        <source>Rows have more cells than the header: columns without a name were numbered from %1</source>
        <translation>Die Zeilen haben mehr Zellen als die Kopfzeile: Spalten ohne Namen wurden ab %1 nummeriert</translation>
    </message>
    <message>
        <source>%1 cannot be &quot;%2&quot;</source>
        <translation>%1 kann nicht „%2“ sein</translation>
    </message>
    <message>
        <source>There is not enough memory to read %1</source>
        <translation>Der Speicher reicht nicht, um %1 zu lesen</translation>
    </message>
    <message>
        <source>Rows with too few cells, filled with missing ones: %1 (line %2)</source>
        <translation>Zeilen mit zu wenigen Zellen, mit fehlenden aufgefüllt: %1 (Zeile %2)</translation>
    </message>
    <message>
        <source>Rows with more cells than columns, the surplus left out: %1 (line %2)</source>
        <translation>Zeilen mit mehr Zellen als Spalten, Überzähliges ausgelassen: %1 (Zeile %2)</translation>
    </message>
    <message>
        <source>Empty lines left out: %1 (line %2)</source>
        <translation>Leere Zeilen ausgelassen: %1 (Zeile %2)</translation>
    </message>
    <message>
        <source>A quote is never closed: everything behind it is in the last cell</source>
        <translation>Ein Anführungszeichen wird nicht geschlossen: Alles dahinter steht in der letzten Zelle</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; is read as missing, cells: %3</source>
        <translation>%1: „%2“ wird als fehlend gelesen, Zellen: %3</translation>
    </message>
    <message>
        <source>%1: cells that are not of the type that was asked for became missing: %2, the first is &quot;%3&quot; (line %4)</source>
        <translation>%1: Zellen, die nicht vom verlangten Typ sind, gelten als fehlend: %2, die erste ist „%3“ (Zeile %4)</translation>
    </message>
    <message>
        <source>%1: some times have an offset and some have none; those without are taken as UTC</source>
        <translation>%1: Einige Zeiten haben eine Zeitzone, andere keine; die ohne gelten als UTC</translation>
    </message>
    <message>
        <source>%1: digits below a microsecond were cut off</source>
        <translation>%1: Stellen unterhalb einer Mikrosekunde wurden abgeschnitten</translation>
    </message>
    <message>
        <source>%1: years of two digits are taken as 1969 to 2068</source>
        <translation>%1: Zweistellige Jahre gelten als 1969 bis 2068</translation>
    </message>
    <message>
        <source>%1: dates are read as month/day/year</source>
        <translation>%1: Daten werden als Monat/Tag/Jahr gelesen</translation>
    </message>
    <message>
        <source>%1: kept as %2 because numbers would lose leading zeros, cells: %3, the first is &quot;%4&quot; (line %5)</source>
        <translation>%1: bleibt %2, weil Zahlen führende Nullen verlören, Zellen: %3, die erste ist „%4“ (Zeile %5)</translation>
    </message>
    <message>
        <source>%1: kept as %2 because numbers would lose digits, cells: %3, the first is &quot;%4&quot; (line %5)</source>
        <translation>%1: bleibt %2, weil Zahlen Stellen verlören, Zellen: %3, die erste ist „%4“ (Zeile %5)</translation>
    </message>
    <message>
        <source>%1: kept as %2 because of days that do not exist, cells: %3, the first is &quot;%4&quot; (line %5)</source>
        <translation>%1: bleibt %2 wegen Tagen, die es nicht gibt, Zellen: %3, die erste ist „%4“ (Zeile %5)</translation>
    </message>
    <message>
        <source>%1: kept as %2 because of cells that are no numbers: %3, the first is &quot;%4&quot; (line %5)</source>
        <translation>%1: bleibt %2 wegen Zellen, die keine Zahlen sind: %3, die erste ist „%4“ (Zeile %5)</translation>
    </message>
    <message>
        <source>%1: kept as %2 because of cells that are no times: %3, the first is &quot;%4&quot; (line %5)</source>
        <translation>%1: bleibt %2 wegen Zellen, die keine Zeiten sind: %3, die erste ist „%4“ (Zeile %5)</translation>
    </message>
    <message>
        <source>Some quotes stand within cells; they are kept as characters</source>
        <translation>Einige Anführungszeichen stehen innerhalb von Zellen; sie bleiben als Zeichen erhalten</translation>
    </message>
    <message>
        <source>%1: numbers have thousands separators</source>
        <translation>%1: Zahlen haben Tausendertrennzeichen</translation>
    </message>
    <message>
        <source>%1: numbers that are too large became infinite: %2 (line %3)</source>
        <translation>%1: Zu große Zahlen wurden unendlich: %2 (Zeile %3)</translation>
    </message>
    <message>
        <source>%1: dates are read as day/month/year, but could be month/day/year as well</source>
        <translation>%1: Daten werden als Tag/Monat/Jahr gelesen, könnten aber auch Monat/Tag/Jahr sein</translation>
    </message>
    <message>
        <source>%1: bytes that are not valid UTF-8 were replaced: %2</source>
        <translation>%1: Bytes, die kein gültiges UTF-8 sind, wurden ersetzt: %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be a delimiter: it takes one ASCII character</source>
        <translation>„%1“ kann kein Trennzeichen sein: Nötig ist ein ASCII-Zeichen</translation>
    </message>
    <message>
        <source>The encoding %1 is not known</source>
        <translation>Die Zeichenkodierung %1 ist nicht bekannt</translation>
    </message>
    <message>
        <source>%1 grew too much when it was decoded</source>
        <translation>%1 wurde beim Dekodieren zu groß</translation>
    </message>
    <message>
        <source>The strategy %1 is for numbers, but %2 has classes: choose most_frequent or stratified</source>
        <translation>Die Strategie %1 ist für Zahlen, %2 hat aber Klassen: Wählen Sie most_frequent oder stratified</translation>
    </message>
    <message>
        <source>The strategy %1 is for classes, but %2 is a number: choose mean or median</source>
        <translation>Die Strategie %1 ist für Klassen, %2 ist aber eine Zahl: Wählen Sie mean oder median</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>Baseline</translation>
    </message>
    <message>
        <source>Predicts without looking at any column: what the others must beat.</source>
        <translation>Sagt vorher, ohne eine Spalte anzusehen: die Messlatte für alle anderen.</translation>
    </message>
    <message>
        <source>dummy</source>
        <translation>Dummy</translation>
    </message>
    <message>
        <source>constant</source>
        <translation>Konstante</translation>
    </message>
    <message>
        <source>majority</source>
        <translation>Mehrheit</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>Mittelwert</translation>
    </message>
    <message>
        <source>median</source>
        <translation>Median</translation>
    </message>
    <message>
        <source>Learner</source>
        <translation>Lernverfahren</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>Strategie</translation>
    </message>
    <message>
        <source>What is predicted. Most frequent gives every class its share as probability; stratified draws a class for each row by those shares.</source>
        <translation>Was vorhergesagt wird. Die häufigste Klasse gibt jeder Klasse ihren Anteil als Wahrscheinlichkeit; stratifiziert zieht für jede Zeile eine Klasse nach diesen Anteilen.</translation>
    </message>
    <message>
        <source>Most frequent class, or mean</source>
        <translation>Häufigste Klasse oder Mittelwert</translation>
    </message>
    <message>
        <source>Most frequent class</source>
        <translation>Häufigste Klasse</translation>
    </message>
    <message>
        <source>Drawn by the shares of the classes</source>
        <translation>Nach den Anteilen der Klassen gezogen</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Mittelwert</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>Median</translation>
    </message>
    <message>
        <source>A forest can learn from at most 2,147,483,647 rows: take a sample</source>
        <translation>Ein Random Forest kann aus höchstens 2.147.483.647 Zeilen lernen: Ziehen Sie eine Stichprobe</translation>
    </message>
    <message>
        <source>Random forest</source>
        <translation>Random Forest</translation>
    </message>
    <message>
        <source>Averages many trees, each grown on other rows and columns.</source>
        <translation>Mittelt viele Bäume, jeder aus anderen Zeilen und Spalten gewachsen.</translation>
    </message>
    <message>
        <source>ensemble</source>
        <translation>Ensemble</translation>
    </message>
    <message>
        <source>bagging</source>
        <translation>Bagging</translation>
    </message>
    <message>
        <source>trees</source>
        <translation>Bäume</translation>
    </message>
    <message>
        <source>out of bag</source>
        <translation>Out-of-Bag</translation>
    </message>
    <message>
        <source>importance</source>
        <translation>Wichtigkeit</translation>
    </message>
    <message>
        <source>Trees</source>
        <translation>Bäume</translation>
    </message>
    <message>
        <source>More trees give steadier predictions and take longer; they never overfit.</source>
        <translation>Mehr Bäume geben stabilere Vorhersagen und dauern länger; zu Überanpassung führen sie nie.</translation>
    </message>
    <message>
        <source>Greatest depth</source>
        <translation>Größte Tiefe</translation>
    </message>
    <message>
        <source>Most questions from the root to a leaf. Empty: no limit.</source>
        <translation>Höchstzahl der Fragen von der Wurzel bis zu einem Blatt. Leer: keine Grenze.</translation>
    </message>
    <message>
        <source>Rows in a leaf, at least</source>
        <translation>Zeilen je Blatt, mindestens</translation>
    </message>
    <message>
        <source>A split that leaves fewer different rows on a side is not made. Larger values give smaller models and smoother predictions.</source>
        <translation>Eine Teilung, die auf einer Seite weniger verschiedene Zeilen lässt, unterbleibt. Größere Werte geben kleinere Modelle und glattere Vorhersagen.</translation>
    </message>
    <message>
        <source>Columns tried at a split</source>
        <translation>Spalten je Teilung</translation>
    </message>
    <message>
        <source>How many columns, drawn anew at each split, are looked at. Fewer make the trees more different from each other. Automatic takes the square root for classes and a third for numbers.</source>
        <translation>Wie viele Spalten, bei jeder Teilung neu gezogen, geprüft werden. Mit weniger werden die Bäume verschiedener. Automatisch nimmt für Klassen die Wurzel der Anzahl, für Zahlen ein Drittel.</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Square root of their number</source>
        <translation>Wurzel ihrer Anzahl</translation>
    </message>
    <message>
        <source>A third</source>
        <translation>Ein Drittel</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Balance classes</source>
        <translation>Klassen ausgleichen</translation>
    </message>
    <message>
        <source>Weights rows so that all classes count the same, however many rows they have. Has no effect on numbers.</source>
        <translation>Gewichtet die Zeilen so, dass alle Klassen gleich viel zählen, wie viele Zeilen sie auch haben. Bei Zahlen ohne Wirkung.</translation>
    </message>
    <message>
        <source>Out-of-bag score</source>
        <translation>Out-of-Bag-Wert</translation>
    </message>
    <message>
        <source>Judges every row by the trees that did not draw it: an honest score without a test set, for about a quarter more time.</source>
        <translation>Beurteilt jede Zeile nach den Bäumen, die sie nicht gezogen haben: ein ehrlicher Wert ohne Testdaten, für etwa ein Viertel mehr Zeit.</translation>
    </message>
    <message>
        <source>The columns depend on one another: %1 of %2 can be told apart. Many weights fit equally well; the smallest were taken</source>
        <translation>Die Spalten hängen voneinander ab: %1 von %2 lassen sich unterscheiden. Viele Gewichte passen gleich gut; die kleinsten wurden genommen</translation>
    </message>
    <message>
        <source>The columns were not standardized: that is part of the preparation, which is switched off</source>
        <translation>Die Spalten wurden nicht standardisiert: Das gehört zur Vorbereitung, und die ist ausgeschaltet</translation>
    </message>
    <message>
        <source>Linear regression</source>
        <translation>Lineare Regression</translation>
    </message>
    <message>
        <source>Predicts a number as a weighted sum of the columns.</source>
        <translation>Sagt eine Zahl als gewichtete Summe der Spalten vorher.</translation>
    </message>
    <message>
        <source>least squares</source>
        <translation>kleinste Quadrate</translation>
    </message>
    <message>
        <source>OLS</source>
        <translation>OLS</translation>
    </message>
    <message>
        <source>ridge</source>
        <translation>Ridge</translation>
    </message>
    <message>
        <source>coefficients</source>
        <translation>Koeffizienten</translation>
    </message>
    <message>
        <source>trend</source>
        <translation>Trend</translation>
    </message>
    <message>
        <source>Penalty</source>
        <translation>Strafterm</translation>
    </message>
    <message>
        <source>Ridge holds the weights small. It helps where columns say nearly the same thing or there are few rows.</source>
        <translation>Ridge hält die Gewichte klein. Das hilft, wenn Spalten fast dasselbe sagen oder es wenige Zeilen gibt.</translation>
    </message>
    <message>
        <source>None (least squares)</source>
        <translation>Keiner (kleinste Quadrate)</translation>
    </message>
    <message>
        <source>Ridge (squared weights)</source>
        <translation>Ridge (quadrierte Gewichte)</translation>
    </message>
    <message>
        <source>Strength of the penalty</source>
        <translation>Stärke des Strafterms</translation>
    </message>
    <message>
        <source>Larger values shrink the weights toward zero; 0 is least squares. The same as alpha of scikit-learn&apos;s Ridge.</source>
        <translation>Größere Werte ziehen die Gewichte zur Null; 0 sind kleinste Quadrate. Entspricht alpha in Ridge von scikit-learn.</translation>
    </message>
    <message>
        <source>Intercept</source>
        <translation>Achsenabschnitt</translation>
    </message>
    <message>
        <source>Adds a constant to the sum. Without it, the prediction is 0 where all columns are 0.</source>
        <translation>Addiert eine Konstante zur Summe. Ohne sie ist die Vorhersage 0, wo alle Spalten 0 sind.</translation>
    </message>
    <message>
        <source>Standardize columns</source>
        <translation>Spalten standardisieren</translation>
    </message>
    <message>
        <source>Brings every column to mean 0 and deviation 1 before, so that a penalty treats them alike and the weights can be compared.</source>
        <translation>Bringt zuvor jede Spalte auf Mittelwert 0 und Standardabweichung 1, damit ein Strafterm alle gleich behandelt und die Gewichte vergleichbar sind.</translation>
    </message>
    <message>
        <source>Prepare columns by itself</source>
        <translation>Spalten selbst vorbereiten</translation>
    </message>
    <message>
        <source>Fills missing values and turns categories into numbers before learning, as steps of the recipe. Off: the columns must be numbers without gaps.</source>
        <translation>Füllt fehlende Werte und macht Kategorien zu Zahlen, bevor gelernt wird, als Schritte des Rezepts. Aus: Die Spalten müssen Zahlen ohne Lücken sein.</translation>
    </message>
    <message>
        <source>Not finished after %1 iterations: probabilities may still change by about %2. Allow more iterations, or standardize the columns</source>
        <translation>Nach %1 Iterationen nicht fertig: Wahrscheinlichkeiten können sich noch um etwa %2 ändern. Erlauben Sie mehr Iterationen, oder standardisieren Sie die Spalten</translation>
    </message>
    <message>
        <source>Some rows are told apart with certainty, so without a penalty the weights grow without end; they were stopped where it no longer shows. Choose the penalty l2</source>
        <translation>Einige Zeilen lassen sich mit Sicherheit unterscheiden, ohne Strafterm wachsen die Gewichte deshalb endlos; sie wurden angehalten, wo es nicht mehr ins Gewicht fällt. Wählen Sie den Strafterm l2</translation>
    </message>
    <message>
        <source>Logistic regression</source>
        <translation>Logistische Regression</translation>
    </message>
    <message>
        <source>Predicts the probabilities of classes from weighted sums of the columns.</source>
        <translation>Sagt die Wahrscheinlichkeiten von Klassen aus gewichteten Summen der Spalten vorher.</translation>
    </message>
    <message>
        <source>logit</source>
        <translation>Logit</translation>
    </message>
    <message>
        <source>softmax</source>
        <translation>Softmax</translation>
    </message>
    <message>
        <source>odds</source>
        <translation>Chancen</translation>
    </message>
    <message>
        <source>classification</source>
        <translation>Klassifikation</translation>
    </message>
    <message>
        <source>Holds the weights small, so that the model does not trust chance. Without it, classes that can be told apart perfectly drive the weights to infinity.</source>
        <translation>Hält die Gewichte klein, damit das Modell nicht dem Zufall traut. Ohne ihn treiben perfekt trennbare Klassen die Gewichte ins Unendliche.</translation>
    </message>
    <message>
        <source>Squared weights (l2)</source>
        <translation>Quadrierte Gewichte (l2)</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ohne</translation>
    </message>
    <message>
        <source>Freedom (C)</source>
        <translation>Freiheit (C)</translation>
    </message>
    <message>
        <source>The inverse of the penalty&apos;s strength: smaller values shrink the weights more. The same as C of scikit-learn.</source>
        <translation>Der Kehrwert der Stärke des Strafterms: Kleinere Werte ziehen die Gewichte stärker zur Null. Entspricht C von scikit-learn.</translation>
    </message>
    <message>
        <source>Let all classes count alike</source>
        <translation>Alle Klassen gleich zählen</translation>
    </message>
    <message>
        <source>Gives the rows of rare classes more weight. Finds more of them, at the price of false alarms and of probabilities that are no longer shares.</source>
        <translation>Gibt den Zeilen seltener Klassen mehr Gewicht. Findet mehr davon, um den Preis von Fehlalarmen und von Wahrscheinlichkeiten, die keine Anteile mehr sind.</translation>
    </message>
    <message>
        <source>Adds a constant to the sum. Without it, all classes are equally likely where all columns are 0.</source>
        <translation>Addiert eine Konstante zur Summe. Ohne sie sind alle Klassen gleich wahrscheinlich, wo alle Spalten 0 sind.</translation>
    </message>
    <message>
        <source>Brings every column to mean 0 and deviation 1 before, so that the penalty treats them alike and the weights can be compared.</source>
        <translation>Bringt zuvor jede Spalte auf Mittelwert 0 und Standardabweichung 1, damit der Strafterm alle gleich behandelt und die Gewichte vergleichbar sind.</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>Training ends when the probabilities are within about this of the best ones.</source>
        <translation>Das Training endet, wenn die Wahrscheinlichkeiten bis auf etwa diesen Wert bei den besten liegen.</translation>
    </message>
    <message>
        <source>Most iterations</source>
        <translation>Iterationen, höchstens</translation>
    </message>
    <message>
        <source>Training ends after so many passes at the latest, and says so.</source>
        <translation>Das Training endet spätestens nach so vielen Durchläufen und meldet das.</translation>
    </message>
    <message>
        <source>criterion cannot be &quot;%1&quot; when the target is a class: allowed is auto, gini or entropy</source>
        <translation>criterion kann nicht „%1“ sein, wenn das Ziel eine Klasse ist: Erlaubt ist auto, gini oder entropy</translation>
    </message>
    <message>
        <source>criterion cannot be &quot;%1&quot; when the target is a number: allowed is auto, squared or absolute</source>
        <translation>criterion kann nicht „%1“ sein, wenn das Ziel eine Zahl ist: Erlaubt ist auto, squared oder absolute</translation>
    </message>
    <message>
        <source>A tree can learn from at most 4,294,967,294 rows: take a sample</source>
        <translation>Ein Baum kann aus höchstens 4.294.967.294 Zeilen lernen: Ziehen Sie eine Stichprobe</translation>
    </message>
    <message>
        <source>Decision tree</source>
        <translation>Entscheidungsbaum</translation>
    </message>
    <message>
        <source>Asks one question after the other, each about one column, and shows them.</source>
        <translation>Stellt eine Frage nach der anderen, jede zu einer Spalte, und zeigt sie.</translation>
    </message>
    <message>
        <source>CART</source>
        <translation>CART</translation>
    </message>
    <message>
        <source>classification tree</source>
        <translation>Klassifikationsbaum</translation>
    </message>
    <message>
        <source>regression tree</source>
        <translation>Regressionsbaum</translation>
    </message>
    <message>
        <source>pruning</source>
        <translation>Beschneiden</translation>
    </message>
    <message>
        <source>split</source>
        <translation>Teilung</translation>
    </message>
    <message>
        <source>Criterion</source>
        <translation>Kriterium</translation>
    </message>
    <message>
        <source>What a split makes as small as it can. Gini and entropy are for classes, squared and absolute error for numbers; automatic takes gini or squared error.</source>
        <translation>Was eine Teilung so klein wie möglich macht. Gini und Entropie sind für Klassen, quadratischer und absoluter Fehler für Zahlen; automatisch nimmt Gini oder den quadratischen Fehler.</translation>
    </message>
    <message>
        <source>Gini index</source>
        <translation>Gini-Index</translation>
    </message>
    <message>
        <source>Entropy</source>
        <translation>Entropie</translation>
    </message>
    <message>
        <source>Squared error</source>
        <translation>Quadratischer Fehler</translation>
    </message>
    <message>
        <source>Absolute error</source>
        <translation>Absoluter Fehler</translation>
    </message>
    <message>
        <source>A split that leaves fewer rows on a side is not made. Larger values give a smaller, steadier tree.</source>
        <translation>Eine Teilung, die auf einer Seite weniger Zeilen lässt, unterbleibt. Größere Werte geben einen kleineren, stabileren Baum.</translation>
    </message>
    <message>
        <source>Rows to split, at least</source>
        <translation>Zeilen zum Teilen, mindestens</translation>
    </message>
    <message>
        <source>A node with fewer rows stays a leaf.</source>
        <translation>Ein Knoten mit weniger Zeilen bleibt ein Blatt.</translation>
    </message>
    <message>
        <source>Pruning</source>
        <translation>Beschneiden</translation>
    </message>
    <message>
        <source>Cuts branches off whose leaves lower the mean impurity by less than this for each leaf that they add. 0 keeps the whole tree. The same as ccp_alpha of scikit-learn.</source>
        <translation>Schneidet Zweige ab, deren Blätter die mittlere Unreinheit je zusätzlichem Blatt um weniger als diesen Wert senken. 0 behält den ganzen Baum. Entspricht ccp_alpha von scikit-learn.</translation>
    </message>
    <message>
        <source>%1 {row|rows} · %2 {column|columns}</source>
        <translation>%1 {Zeile|Zeilen} · %2 {Spalte|Spalten}</translation>
    </message>
    <message>
        <source>Nothing is linked to %1</source>
        <translation>Mit %1 ist nichts verknüpft</translation>
    </message>
    <message>
        <source>%1 takes a %2, not a %3</source>
        <translation>%1 nimmt die Art %2, nicht %3</translation>
    </message>
    <message>
        <source>Bring in</source>
        <translation>Einlesen</translation>
    </message>
    <message>
        <source>Prepare</source>
        <translation>Vorbereiten</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>Learn</source>
        <translation>Lernen</translation>
    </message>
    <message>
        <source>Find groups</source>
        <translation>Gruppen finden</translation>
    </message>
    <message>
        <source>Judge</source>
        <translation>Bewerten</translation>
    </message>
    <message>
        <source>Put to work</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>There is no block &quot;%1&quot;; `mortise nodes` lists them all</source>
        <translation>Es gibt keinen Block „%1“; `mortise nodes` zählt alle auf</translation>
    </message>
    <message>
        <source>There is no block &quot;%1&quot;; there are %2</source>
        <translation>Es gibt keinen Block „%1“; vorhanden sind %2</translation>
    </message>
    <message>
        <source>%1 cannot be &quot;%2&quot;: allowed is %3</source>
        <translation>%1 kann nicht „%2“ sein: Erlaubt ist %3</translation>
    </message>
    <message>
        <source>a number from %1 to %2, or empty for no limit</source>
        <translation>eine Zahl von %1 bis %2 oder leer für keine Grenze</translation>
    </message>
    <message>
        <source>a number from %1 to %2</source>
        <translation>eine Zahl von %1 bis %2</translation>
    </message>
    <message>
        <source>a whole number from %1 to %2, or empty for no limit</source>
        <translation>eine ganze Zahl von %1 bis %2 oder leer für keine Grenze</translation>
    </message>
    <message>
        <source>a whole number from %1 to %2</source>
        <translation>eine ganze Zahl von %1 bis %2</translation>
    </message>
    <message>
        <source>%1 or a whole number from 1</source>
        <translation>%1 oder eine ganze Zahl ab 1</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <translation>%1 oder %2</translation>
    </message>
    <message>
        <source>yes or no (true or false)</source>
        <translation>ja oder nein (true oder false)</translation>
    </message>
    <message>
        <source>a list of name=value</source>
        <translation>eine Liste von name=wert</translation>
    </message>
    <message>
        <source>a list of name=value with a value of %1</source>
        <translation>eine Liste von name=wert mit einem Wert aus %1</translation>
    </message>
    <message>
        <source>a list of column names</source>
        <translation>eine Liste von Spaltennamen</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>eine Liste</translation>
    </message>
    <message>
        <source>conditions like: age &gt; 30 and plan = &quot;pro&quot;</source>
        <translation>Bedingungen wie: age &gt; 30 and plan = &quot;pro&quot;</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>ein Text</translation>
    </message>
    <message>
        <source>%1 has no setting &quot;%2&quot;; did you mean %3? It has: %4</source>
        <translation>%1 hat keine Einstellung „%2“; ist %3 gemeint? Vorhanden: %4</translation>
    </message>
    <message>
        <source>%1 has no setting &quot;%2&quot;; it has: %3</source>
        <translation>%1 hat keine Einstellung „%2“; vorhanden: %3</translation>
    </message>
    <message>
        <source>Settings must be an object of keys and values</source>
        <translation>Einstellungen müssen ein Objekt aus Schlüsseln und Werten sein</translation>
    </message>
    <message>
        <source>The new rows were prepared by other steps than the model&apos;s own, which come on top of them</source>
        <translation>Die neuen Zeilen wurden mit anderen Schritten vorbereitet als denen des Modells, die noch dazukommen</translation>
    </message>
    <message>
        <source>%1 cannot be applied to new rows</source>
        <translation>%1 lässt sich nicht auf neue Zeilen anwenden</translation>
    </message>
    <message>
        <source>Saved results are damaged: run the block again</source>
        <translation>Gespeicherte Ergebnisse sind beschädigt: Führen Sie den Block noch einmal aus</translation>
    </message>
    <message>
        <source>on</source>
        <translation>an</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>ohne Grenze</translation>
    </message>
    <message>
        <source>nothing to set</source>
        <translation>nichts einzustellen</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 %2 · %3 %4</source>
        <translation>%1 %2 · %3 %4</translation>
    </message>
    <message>
        <source>%1 is no learner</source>
        <translation>%1 ist kein Lernverfahren</translation>
    </message>
    <message>
        <source>%1 {row|rows} without a value of %2 left out</source>
        <translation>%1 {Zeile|Zeilen} ohne Wert in %2 ausgelassen</translation>
    </message>
    <message>
        <source>%1 {row was|rows were} not predicted: the model&apos;s own filter leaves them out</source>
        <translation>%1 {Zeile wurde|Zeilen wurden} nicht vorhergesagt: Der Filter des Modells lässt sie aus</translation>
    </message>
    <message>
        <source>%1 is damaged: the model cannot be read. Train and save it again</source>
        <translation>%1 ist beschädigt: Das Modell lässt sich nicht lesen. Trainieren und speichern Sie es noch einmal</translation>
    </message>
    <message>
        <source>%1 is not a model of Mortise: give a file made by `mortise train --model`</source>
        <translation>%1 ist kein Modell von Mortise: Geben Sie eine Datei von `mortise train --model` an</translation>
    </message>
    <message>
        <source>What k-means learned is damaged: run it again</source>
        <translation>Was k-Means gelernt hat, ist beschädigt: Führen Sie den Block noch einmal aus</translation>
    </message>
    <message>
        <source>These columns hold infinite values: %1. Leave those rows out, or replace the values</source>
        <translation>Diese Spalten enthalten unendliche Werte: %1. Lassen Sie die Zeilen aus, oder ersetzen Sie die Werte</translation>
    </message>
    <message>
        <source>The values are too large or too small to calculate with: scale the columns before</source>
        <translation>Die Werte sind zu groß oder zu klein, um damit zu rechnen: Skalieren Sie die Spalten zuvor</translation>
    </message>
    <message>
        <source>%1 {group needs|groups need} as many rows, not %2: choose fewer groups</source>
        <translation>%1 {Gruppe braucht|Gruppen brauchen} ebenso viele Zeilen, nicht %2: Wählen Sie weniger Gruppen</translation>
    </message>
    <message>
        <source>Not finished after %1 passes: the groups may still change a little. Allow more</source>
        <translation>Nach %1 Durchläufen nicht fertig: Die Gruppen können sich noch etwas ändern. Erlauben Sie mehr</translation>
    </message>
    <message>
        <source>Only %1 different {row is|rows are} there, so that %2 {group is|groups are} empty</source>
        <translation>Es gibt nur %1 verschiedene {Zeile|Zeilen}, daher bleiben %2 {Gruppe|Gruppen} leer</translation>
    </message>
    <message>
        <source>k-means: %1 {group|groups} by %2 {column|columns}</source>
        <translation>k-Means: %1 {Gruppe|Gruppen} nach %2 {Spalte|Spalten}</translation>
    </message>
    <message>
        <source>k-means</source>
        <translation>k-Means</translation>
    </message>
    <message>
        <source>Puts every row into the one of k groups whose middle is nearest.</source>
        <translation>Ordnet jede Zeile derjenigen von k Gruppen zu, deren Mitte am nächsten liegt.</translation>
    </message>
    <message>
        <source>cluster</source>
        <translation>Cluster</translation>
    </message>
    <message>
        <source>segments</source>
        <translation>Segmente</translation>
    </message>
    <message>
        <source>Lloyd</source>
        <translation>Lloyd</translation>
    </message>
    <message>
        <source>centroids</source>
        <translation>Zentroide</translation>
    </message>
    <message>
        <source>silhouette</source>
        <translation>Silhouette</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>How many groups there are to be. Compare the silhouette of several numbers: the higher, the better they are apart.</source>
        <translation>Wie viele Gruppen es geben soll. Vergleichen Sie die Silhouette mehrerer Anzahlen: je höher, desto besser getrennt.</translation>
    </message>
    <message>
        <source>Starts</source>
        <translation>Starts</translation>
    </message>
    <message>
        <source>How often to begin anew from other rows; the best is kept. On many rows the starts run on a part of them.</source>
        <translation>Wie oft mit anderen Zeilen neu begonnen wird; der beste Versuch bleibt. Bei vielen Zeilen laufen die Starts auf einem Teil davon.</translation>
    </message>
    <message>
        <source>Scale columns</source>
        <translation>Spalten skalieren</translation>
    </message>
    <message>
        <source>Brings every column to deviation 1 before, so that none counts more for its unit.</source>
        <translation>Bringt zuvor jede Spalte auf Standardabweichung 1, damit keine wegen ihrer Einheit mehr zählt.</translation>
    </message>
    <message>
        <source>Most passes</source>
        <translation>Durchläufe, höchstens</translation>
    </message>
    <message>
        <source>Ends after so many passes over all rows at the latest, and says so.</source>
        <translation>Endet spätestens nach so vielen Durchläufen über alle Zeilen und meldet das.</translation>
    </message>
    <message>
        <source>This program has no data set &quot;%1&quot;</source>
        <translation>Dieses Programm hat keinen Datensatz „%1“</translation>
    </message>
    <message>
        <source>The description of the data set %1 is damaged</source>
        <translation>Die Beschreibung des Datensatzes %1 ist beschädigt</translation>
    </message>
    <message>
        <source>Example data</source>
        <translation>Beispieldaten</translation>
    </message>
    <message>
        <source>A small public data set to try things on.</source>
        <translation>Ein kleiner öffentlicher Datensatz zum Ausprobieren.</translation>
    </message>
    <message>
        <source>sample data</source>
        <translation>Musterdaten</translation>
    </message>
    <message>
        <source>datasets</source>
        <translation>Datensätze</translation>
    </message>
    <message>
        <source>demo</source>
        <translation>Demo</translation>
    </message>
    <message>
        <source>toy data</source>
        <translation>Übungsdaten</translation>
    </message>
    <message>
        <source>penguins</source>
        <translation>Pinguine</translation>
    </message>
    <message>
        <source>iris</source>
        <translation>Iris</translation>
    </message>
    <message>
        <source>titanic</source>
        <translation>Titanic</translation>
    </message>
    <message>
        <source>Data set</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>Where it comes from and under which licence stands in the report.</source>
        <translation>Woher er kommt und unter welcher Lizenz er steht, sagt der Bericht.</translation>
    </message>
    <message>
        <source>Airline passengers</source>
        <translation>Fluggäste</translation>
    </message>
    <message>
        <source>Rented bikes by the hour</source>
        <translation>Leihräder je Stunde</translation>
    </message>
    <message>
        <source>Breast cancer, Wisconsin</source>
        <translation>Brustkrebs, Wisconsin</translation>
    </message>
    <message>
        <source>Customers who leave</source>
        <translation>Kunden, die kündigen</translation>
    </message>
    <message>
        <source>Carbon dioxide on Mauna Loa</source>
        <translation>Kohlendioxid auf dem Mauna Loa</translation>
    </message>
    <message>
        <source>Diabetes after a year</source>
        <translation>Diabetes nach einem Jahr</translation>
    </message>
    <message>
        <source>Handwritten digits</source>
        <translation>Handgeschriebene Ziffern</translation>
    </message>
    <message>
        <source>Life expectancy of nations</source>
        <translation>Lebenserwartung der Länder</translation>
    </message>
    <message>
        <source>Houses of Saratoga County</source>
        <translation>Häuser in Saratoga County</translation>
    </message>
    <message>
        <source>Iris flowers</source>
        <translation>Schwertlilien (Iris)</translation>
    </message>
    <message>
        <source>Fuel use of cars</source>
        <translation>Kraftstoffverbrauch von Autos</translation>
    </message>
    <message>
        <source>Old Faithful</source>
        <translation>Old Faithful</translation>
    </message>
    <message>
        <source>Penguins of the Palmer Archipelago</source>
        <translation>Pinguine des Palmer-Archipels</translation>
    </message>
    <message>
        <source>Tips in a restaurant</source>
        <translation>Trinkgeld im Restaurant</translation>
    </message>
    <message>
        <source>Passengers of the Titanic</source>
        <translation>Passagiere der Titanic</translation>
    </message>
    <message>
        <source>Weather in Seattle</source>
        <translation>Wetter in Seattle</translation>
    </message>
    <message>
        <source>Wines of one region</source>
        <translation>Weine einer Region</translation>
    </message>
    <message>
        <source>delimiter cannot be &quot;%1&quot;: allowed is one character, tab, space, or empty to guess</source>
        <translation>delimiter kann nicht „%1“ sein: Erlaubt ist ein Zeichen, tab, space oder leer (wird geraten)</translation>
    </message>
    <message>
        <source>%1 is not there any more, and the copy inside the project was read with other settings: find the file, or take the change back</source>
        <translation>%1 ist nicht mehr da, und die Kopie im Projekt wurde mit anderen Einstellungen gelesen: Datei suchen oder die Änderung zurücknehmen</translation>
    </message>
    <message>
        <source>%1 is not there any more: the copy inside the project is used</source>
        <translation>%1 ist nicht mehr da: die Kopie im Projekt wird verwendet</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Liest</translation>
    </message>
    <message>
        <source>%1 is not in %2 any more</source>
        <translation>%1 ist nicht mehr in %2</translation>
    </message>
    <message>
        <source>path is empty: choose a file</source>
        <translation>path ist leer: Wählen Sie eine Datei</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>A table as text (CSV, TSV), alone or inside .zip or .gz. A relative path starts at the project&apos;s folder.</source>
        <translation>Eine Tabelle als Text (CSV, TSV), allein oder in .zip oder .gz. Ein relativer Pfad beginnt beim Ordner des Projekts.</translation>
    </message>
    <message>
        <source>Keep a copy inside the project</source>
        <translation>Kopie im Projekt behalten</translation>
    </message>
    <message>
        <source>The project opens without the file, and is larger by its data. Off: it remembers where the file is and what it held, and reads it again.</source>
        <translation>Das Projekt öffnet sich ohne die Datei und ist um deren Daten größer. Aus: Es merkt sich, wo die Datei liegt und was sie enthielt, und liest sie neu.</translation>
    </message>
    <message>
        <source>File inside the archive</source>
        <translation>Datei im Archiv</translation>
    </message>
    <message>
        <source>Which file of a .zip. Empty: the only one.</source>
        <translation>Welche Datei einer .zip-Datei. Leer: die einzige.</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Zeichenkodierung</translation>
    </message>
    <message>
        <source>Like UTF-8, windows-1252 or Shift_JIS. Empty: guessed.</source>
        <translation>Etwa UTF-8, windows-1252 oder Shift_JIS. Leer: wird erkannt.</translation>
    </message>
    <message>
        <source>Delimiter</source>
        <translation>Trennzeichen</translation>
    </message>
    <message>
        <source>What stands between two cells: one character, tab or space. Empty: guessed.</source>
        <translation>Was zwischen zwei Zellen steht: ein Zeichen, tab oder space. Leer: wird erkannt.</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>Anführungszeichen</translation>
    </message>
    <message>
        <source>What encloses a cell that holds delimiters or line ends.</source>
        <translation>Was eine Zelle umschließt, die Trennzeichen oder Zeilenenden enthält.</translation>
    </message>
    <message>
        <source>Double quote</source>
        <translation>Doppeltes</translation>
    </message>
    <message>
        <source>Single quote</source>
        <translation>Einfaches</translation>
    </message>
    <message>
        <source>Decimal sign</source>
        <translation>Dezimalzeichen</translation>
    </message>
    <message>
        <source>Automatic: decided on whole columns.</source>
        <translation>Automatisch: entschieden anhand ganzer Spalten.</translation>
    </message>
    <message>
        <source>Point</source>
        <translation>Punkt</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>Komma</translation>
    </message>
    <message>
        <source>Thousands sign</source>
        <translation>Tausenderzeichen</translation>
    </message>
    <message>
        <source>What groups the digits of large numbers. Automatic: decided on whole columns.</source>
        <translation>Was die Ziffern großer Zahlen gliedert. Automatisch: entschieden anhand ganzer Spalten.</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leerzeichen</translation>
    </message>
    <message>
        <source>Apostrophe</source>
        <translation>Apostroph</translation>
    </message>
    <message>
        <source>First row holds names</source>
        <translation>Erste Zeile enthält Namen</translation>
    </message>
    <message>
        <source>Automatic: when it looks unlike the rows below.</source>
        <translation>Automatisch: wenn sie anders aussieht als die Zeilen darunter.</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>Missing codes</source>
        <translation>Zeichen für fehlend</translation>
    </message>
    <message>
        <source>What stands for no value. An empty cell always does.</source>
        <translation>Was für keinen Wert steht. Eine leere Zelle tut es immer.</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Datumsangaben</translation>
    </message>
    <message>
        <source>Whether 3/4/2020 is in April or in March. Automatic: decided on whole columns. 2020-04-03 is read in any case.</source>
        <translation>Ob 3/4/2020 im April oder im März liegt. Automatisch: entschieden anhand ganzer Spalten. 2020-04-03 wird immer erkannt.</translation>
    </message>
    <message>
        <source>Day first</source>
        <translation>Tag zuerst</translation>
    </message>
    <message>
        <source>Month first</source>
        <translation>Monat zuerst</translation>
    </message>
    <message>
        <source>Lines to skip</source>
        <translation>Zeilen überspringen</translation>
    </message>
    <message>
        <source>Lines at the start that are no part of the table.</source>
        <translation>Zeilen am Anfang, die nicht zur Tabelle gehören.</translation>
    </message>
    <message>
        <source>Comment sign</source>
        <translation>Kommentarzeichen</translation>
    </message>
    <message>
        <source>Lines that start with it are left out. Empty: none are.</source>
        <translation>Zeilen, die damit beginnen, werden ausgelassen. Leer: keine.</translation>
    </message>
    <message>
        <source>Types</source>
        <translation>Typen</translation>
    </message>
    <message>
        <source>Like zip=text, for columns that should not be what they look like. Cells that do not fit become missing and are counted.</source>
        <translation>Etwa plz=text, für Spalten, die nicht sein sollen, wonach sie aussehen. Zellen, die nicht passen, gelten als fehlend und werden gezählt.</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <source>Like species=target. Free text is meta unless said otherwise, everything else a feature.</source>
        <translation>Etwa art=target. Freier Text ist Meta, wenn nichts anderes gesagt ist, alles Übrige ein Merkmal.</translation>
    </message>
    <message>
        <source>Feature</source>
        <translation>Merkmal</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Meta</source>
        <translation>Meta</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>Ignorieren</translation>
    </message>
    <message>
        <source>Reads a table from a file; every guess of the reader can be overruled.</source>
        <translation>Liest eine Tabelle aus einer Datei; alles, was dabei erkannt wird, lässt sich ändern.</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>TSV</source>
        <translation>TSV</translation>
    </message>
    <message>
        <source>import</source>
        <translation>importieren</translation>
    </message>
    <message>
        <source>open</source>
        <translation>öffnen</translation>
    </message>
    <message>
        <source>load</source>
        <translation>laden</translation>
    </message>
    <message>
        <source>read</source>
        <translation>lesen</translation>
    </message>
    <message>
        <source>spreadsheet</source>
        <translation>Tabellenkalkulation</translation>
    </message>
    <message>
        <source>zip</source>
        <translation>zip</translation>
    </message>
    <message>
        <source>path is empty: say where the table goes</source>
        <translation>path ist leer: Geben Sie an, wohin die Tabelle soll</translation>
    </message>
    <message>
        <source>path cannot be &quot;%1&quot;: a table is written as .csv, .tsv, .tab or .txt</source>
        <translation>path kann nicht „%1“ sein: Eine Tabelle wird als .csv, .tsv, .tab oder .txt geschrieben</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Schreibt</translation>
    </message>
    <message>
        <source>%1 {row|rows} written to %2</source>
        <translation>%1 {Zeile|Zeilen} nach %2 geschrieben</translation>
    </message>
    <message>
        <source>Save table</source>
        <translation>Tabelle speichern</translation>
    </message>
    <message>
        <source>Writes a table to a CSV or TSV file; numbers read back to the last bit.</source>
        <translation>Schreibt eine Tabelle in eine CSV- oder TSV-Datei; Zahlen lassen sich bis aufs letzte Bit zurücklesen.</translation>
    </message>
    <message>
        <source>export</source>
        <translation>exportieren</translation>
    </message>
    <message>
        <source>write</source>
        <translation>schreiben</translation>
    </message>
    <message>
        <source>download</source>
        <translation>herunterladen</translation>
    </message>
    <message>
        <source>Where the table goes; the extension says how. A file that is there is replaced. A relative path starts at the project&apos;s folder.</source>
        <translation>Wohin die Tabelle kommt; die Endung sagt, wie. Eine vorhandene Datei wird ersetzt. Ein relativer Pfad beginnt beim Ordner des Projekts.</translation>
    </message>
    <message>
        <source>Automatic: a tab for .tsv and .tab, a comma otherwise.</source>
        <translation>Automatisch: ein Tabulator für .tsv und .tab, sonst ein Komma.</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>Semikolon</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tabulator</translation>
    </message>
    <message>
        <source>Bar</source>
        <translation>Senkrechter Strich</translation>
    </message>
    <message>
        <source>Disarm formulas</source>
        <translation>Formeln entschärfen</translation>
    </message>
    <message>
        <source>Puts &apos; before text that a spreadsheet would run as a formula.</source>
        <translation>Setzt &apos; vor Text, den eine Tabellenkalkulation als Formel ausführen würde.</translation>
    </message>
    <message>
        <source>Mark as UTF-8</source>
        <translation>Als UTF-8 kennzeichnen</translation>
    </message>
    <message>
        <source>For spreadsheets that take a file without a byte order mark for something else than UTF-8.</source>
        <translation>Für Tabellenkalkulationen, die eine Datei ohne Byte-Order-Mark nicht als UTF-8 lesen.</translation>
    </message>
    <message>
        <source>%1 predicts numbers, but the target %2 has classes: choose a learner for classes, or a target of numbers</source>
        <translation>%1 sagt Zahlen vorher, das Ziel %2 hat aber Klassen: Wählen Sie ein Lernverfahren für Klassen oder ein Ziel mit Zahlen</translation>
    </message>
    <message>
        <source>%1 predicts classes, but the target %2 is a number: choose a learner for numbers, or make the target a category</source>
        <translation>%1 sagt Klassen vorher, das Ziel %2 ist aber eine Zahl: Wählen Sie ein Lernverfahren für Zahlen oder machen Sie das Ziel zur Kategorie</translation>
    </message>
    <message>
        <source>There is a column with the role group, but rows of one group may be trained on and tested: folds by group keep them together</source>
        <translation>Eine Spalte hat die Rolle Gruppe, aber Zeilen einer Gruppe können in Training und Test zugleich geraten: Folds nach Gruppen halten sie zusammen</translation>
    </message>
    <message>
        <source>%1: fold %2 of %3</source>
        <translation>%1: Fold %2 von %3</translation>
    </message>
    <message>
        <source>Fold %1 of %2: %3</source>
        <translation>Fold %1 von %2: %3</translation>
    </message>
    <message>
        <source>%1 {row was|rows were} not tested: left out by a filter once its table was prepared from the training rows alone</source>
        <translation>%1 {Zeile wurde|Zeilen wurden} nicht getestet: ausgelassen von einem Filter, sobald seine Tabelle nur aus den Trainingszeilen vorbereitet war</translation>
    </message>
    <message>
        <source>&quot;%1&quot; comes before %2 and was fitted on all rows: it cannot be fitted again within a fold, so the figures may be too good</source>
        <translation>„%1“ kommt vor %2 und wurde an alle Zeilen angepasst: Innerhalb eines Folds lässt sich das nicht wiederholen, die Werte sind also vielleicht zu gut</translation>
    </message>
    <message>
        <source>The test data have no column %1, which is to be predicted</source>
        <translation>Den Testdaten fehlt die Spalte %1, die vorhergesagt werden soll</translation>
    </message>
    <message>
        <source>The test data hold classes of %1 that the training data lack: %2</source>
        <translation>Die Testdaten enthalten Klassen von %1, die den Trainingsdaten fehlen: %2</translation>
    </message>
    <message>
        <source>No row of the test data has a value of the target %1</source>
        <translation>Keine Zeile der Testdaten hat einen Wert im Ziel %1</translation>
    </message>
    <message>
        <source>%1 test {row|rows} without a value of %2 left out</source>
        <translation>%1 {Testzeile|Testzeilen} ohne Wert in %2 ausgelassen</translation>
    </message>
    <message>
        <source>Folds by group need a column with the role group: give one column that role, or choose another method</source>
        <translation>Folds nach Gruppen brauchen eine Spalte mit der Rolle Gruppe: Geben Sie einer Spalte diese Rolle oder wählen Sie ein anderes Verfahren</translation>
    </message>
    <message>
        <source>%1 {row has|rows have} no group in %2: each counts as a group of its own</source>
        <translation>%1 {Zeile hat|Zeilen haben} in %2 keine Gruppe: Jede zählt als eigene Gruppe</translation>
    </message>
    <message>
        <source>Test data</source>
        <translation>Testdaten</translation>
    </message>
    <message>
        <source>%1 {fold|folds}</source>
        <translation>%1 {Fold|Folds}</translation>
    </message>
    <message>
        <source>%2 times %1 {fold|folds}</source>
        <translation>%2-mal %1 {Fold|Folds}</translation>
    </message>
    <message>
        <source>Leave one out</source>
        <translation>Leave-one-out</translation>
    </message>
    <message>
        <source>%1 {fold|folds} by group</source>
        <translation>%1 {Fold|Folds} nach Gruppen</translation>
    </message>
    <message>
        <source>%1 % held out</source>
        <translation>%1 % zurückgehalten</translation>
    </message>
    <message>
        <source>%1, stratified</source>
        <translation>%1, stratifiziert</translation>
    </message>
    <message>
        <source>%1: %2 (so or alike in %3 of %4 {fold|folds})</source>
        <translation>%1: %2 (so oder ähnlich in %3 von %4 {Fold|Folds})</translation>
    </message>
    <message>
        <source>%1, fold %2 of %3: %4</source>
        <translation>%1, Fold %2 von %3: %4</translation>
    </message>
    <message>
        <source>Learners tested: %1</source>
        <translation>Getestete Lernverfahren: %1</translation>
    </message>
    <message>
        <source>AUC %1 · %2, best of %3</source>
        <translation>AUC %1 · %2, bestes von %3</translation>
    </message>
    <message>
        <source>R2 %1 · %2, best of %3</source>
        <translation>R² %1 · %2, bestes von %3</translation>
    </message>
    <message>
        <source>Nothing is linked to Test data: link a table there, or choose another method</source>
        <translation>Mit „Testdaten“ ist nichts verknüpft: Verknüpfen Sie dort eine Tabelle oder wählen Sie ein anderes Verfahren</translation>
    </message>
    <message>
        <source>The linked test data are not used: choose the method &quot;Test data&quot; to test on them</source>
        <translation>Die verknüpften Testdaten werden nicht benutzt: Wählen Sie das Verfahren „Testdaten“, um mit ihnen zu testen</translation>
    </message>
    <message>
        <source>Test and score</source>
        <translation>Testen und bewerten</translation>
    </message>
    <message>
        <source>Tests learners on rows that they were not trained on, all on the same folds.</source>
        <translation>Testet Lernverfahren an Zeilen, mit denen sie nicht trainiert wurden, alle an denselben Folds.</translation>
    </message>
    <message>
        <source>cross-validation</source>
        <translation>Kreuzvalidierung</translation>
    </message>
    <message>
        <source>evaluate</source>
        <translation>auswerten</translation>
    </message>
    <message>
        <source>compare</source>
        <translation>vergleichen</translation>
    </message>
    <message>
        <source>holdout</source>
        <translation>Holdout</translation>
    </message>
    <message>
        <source>accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>Validierung</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Learners</source>
        <translation>Lernverfahren</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Verfahren</translation>
    </message>
    <message>
        <source>Which rows are tested. In every case what is tested was kept out of training, preparation included.</source>
        <translation>Welche Zeilen getestet werden. In jedem Fall blieb, was getestet wird, dem Training samt Vorbereitung vorenthalten.</translation>
    </message>
    <message>
        <source>Folds</source>
        <translation>Folds</translation>
    </message>
    <message>
        <source>Repeated folds</source>
        <translation>Wiederholte Folds</translation>
    </message>
    <message>
        <source>Folds by group</source>
        <translation>Folds nach Gruppen</translation>
    </message>
    <message>
        <source>Holdout</source>
        <translation>Holdout</translation>
    </message>
    <message>
        <source>Parts into which the rows are cut; each is tested once, by a model trained on the others.</source>
        <translation>Teile, in die die Zeilen zerlegt werden; jeder wird einmal getestet, von einem mit den übrigen trainierten Modell.</translation>
    </message>
    <message>
        <source>Repeats</source>
        <translation>Wiederholungen</translation>
    </message>
    <message>
        <source>How often the rows are cut into folds anew.</source>
        <translation>Wie oft die Zeilen neu in Folds zerlegt werden.</translation>
    </message>
    <message>
        <source>Share held out</source>
        <translation>Zurückgehaltener Anteil</translation>
    </message>
    <message>
        <source>Share of the rows that is tested; the others are trained on.</source>
        <translation>Anteil der Zeilen, der getestet wird; mit den übrigen wird trainiert.</translation>
    </message>
    <message>
        <source>Stratified</source>
        <translation>Stratifiziert</translation>
    </message>
    <message>
        <source>Every fold holds each class in the same share. Of no effect where numbers are predicted.</source>
        <translation>Jeder Fold enthält jede Klasse im gleichen Anteil. Ohne Wirkung, wo Zahlen vorhergesagt werden.</translation>
    </message>
    <message>
        <source>Some predictions are not finite: the features may hold values that are too large</source>
        <translation>Einige Vorhersagen sind nicht endlich: Die Merkmale enthalten vielleicht zu große Werte</translation>
    </message>
    <message>
        <source>%1 {row|rows} predicted by %2</source>
        <translation>%1 {Zeile|Zeilen} vorhergesagt von %2</translation>
    </message>
    <message>
        <source>Predict</source>
        <translation>Vorhersagen</translation>
    </message>
    <message>
        <source>Adds a model&apos;s predictions to a table.</source>
        <translation>Ergänzt eine Tabelle um die Vorhersagen eines Modells.</translation>
    </message>
    <message>
        <source>score</source>
        <translation>bewerten</translation>
    </message>
    <message>
        <source>apply model</source>
        <translation>Modell anwenden</translation>
    </message>
    <message>
        <source>forecast</source>
        <translation>Prognose</translation>
    </message>
    <message>
        <source>classify</source>
        <translation>klassifizieren</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Predictions</source>
        <translation>Vorhersagen</translation>
    </message>
    <message>
        <source>%1 from %2 {row|rows}</source>
        <translation>%1 aus %2 {Zeile|Zeilen}</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Trainieren</translation>
    </message>
    <message>
        <source>Trains a learner on all rows and gives the model.</source>
        <translation>Trainiert ein Lernverfahren mit allen Zeilen und gibt das Modell aus.</translation>
    </message>
    <message>
        <source>fit</source>
        <translation>anpassen</translation>
    </message>
    <message>
        <source>model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>learn</source>
        <translation>lernen</translation>
    </message>
    <message>
        <source>%1 is the target: it can be encoded as ordinal only</source>
        <translation>%1 ist das Ziel: Es lässt sich nur als Rang kodieren</translation>
    </message>
    <message>
        <source>No categories to encode</source>
        <translation>Keine Kategorien zu kodieren</translation>
    </message>
    <message>
        <source>%1 {column|columns} became %2</source>
        <translation>%1 {Spalte|Spalten} zu %2 gemacht</translation>
    </message>
    <message>
        <source>%1: %2 {cell holds|cells hold} a level that was not there when the step was fitted</source>
        <translation>%1: %2 {Zelle enthält|Zellen enthalten} eine Ausprägung, die beim Anpassen des Schritts nicht vorkam</translation>
    </message>
    <message>
        <source>Encode: %1, %2 {column|columns} became %3</source>
        <translation>Kodieren: %1, %2 {Spalte|Spalten} zu %3 gemacht</translation>
    </message>
    <message>
        <source>Encode</source>
        <translation>Kodieren</translation>
    </message>
    <message>
        <source>Turns categories into numbers, for learners that take nothing else.</source>
        <translation>Macht Kategorien zu Zahlen, für Lernverfahren, die nur Zahlen nehmen.</translation>
    </message>
    <message>
        <source>one-hot</source>
        <translation>One-Hot</translation>
    </message>
    <message>
        <source>dummy variables</source>
        <translation>Dummy-Variablen</translation>
    </message>
    <message>
        <source>continuize</source>
        <translation>numerisch machen</translation>
    </message>
    <message>
        <source>ordinal</source>
        <translation>ordinal</translation>
    </message>
    <message>
        <source>label encoding</source>
        <translation>Label-Kodierung</translation>
    </message>
    <message>
        <source>target encoding</source>
        <translation>Zielkodierung</translation>
    </message>
    <message>
        <source>frequency</source>
        <translation>Häufigkeit</translation>
    </message>
    <message>
        <source>categorical to numeric</source>
        <translation>kategorial zu numerisch</translation>
    </message>
    <message>
        <source>indicator</source>
        <translation>Indikator</translation>
    </message>
    <message>
        <source>One column a level, the level&apos;s rank, how frequent it is, or the mean of the target among its rows.</source>
        <translation>Eine Spalte je Ausprägung, der Rang der Ausprägung, ihre Häufigkeit oder der Mittelwert des Ziels in ihren Zeilen.</translation>
    </message>
    <message>
        <source>One column a level</source>
        <translation>Eine Spalte je Ausprägung</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Rang</translation>
    </message>
    <message>
        <source>Frequency</source>
        <translation>Häufigkeit</translation>
    </message>
    <message>
        <source>Mean of the target</source>
        <translation>Mittelwert des Ziels</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Which columns are encoded. None chosen: all features that are categories.</source>
        <translation>Welche Spalten kodiert werden. Keine gewählt: alle Merkmale, die Kategorien sind.</translation>
    </message>
    <message>
        <source>Without the first level</source>
        <translation>Ohne die erste Ausprägung</translation>
    </message>
    <message>
        <source>One column fewer than levels: what least squares without a penalty needs, as all of them add up to one.</source>
        <translation>Eine Spalte weniger als Ausprägungen: Kleinste Quadrate ohne Strafterm brauchen das, weil alle zusammen eins ergeben.</translation>
    </message>
    <message>
        <source>Most levels</source>
        <translation>Ausprägungen, höchstens</translation>
    </message>
    <message>
        <source>Columns for the most frequent levels only; the rest share one column. Empty: no limit.</source>
        <translation>Spalten nur für die häufigsten Ausprägungen; die übrigen teilen sich eine. Leer: keine Grenze.</translation>
    </message>
    <message>
        <source>Smoothing</source>
        <translation>Glättung</translation>
    </message>
    <message>
        <source>How many rows the mean of all rows counts for; draws levels with few rows toward it.</source>
        <translation>Wie viele Zeilen der Mittelwert aller Zeilen zählt; zieht Ausprägungen mit wenigen Zeilen zu ihm hin.</translation>
    </message>
    <message>
        <source>Encoding by the target needs a target column: give one column the role target, or choose another method</source>
        <translation>Kodieren nach dem Ziel braucht eine Zielspalte: Geben Sie einer Spalte die Rolle Ziel oder wählen Sie ein anderes Verfahren</translation>
    </message>
    <message>
        <source>The target %1 is free text: make it a category, or choose another method</source>
        <translation>Das Ziel %1 ist freier Text: Machen Sie es zur Kategorie oder wählen Sie ein anderes Verfahren</translation>
    </message>
    <message>
        <source>The target %1 has one class only: there is nothing to encode by</source>
        <translation>Das Ziel %1 hat nur eine Klasse: Danach lässt sich nichts kodieren</translation>
    </message>
    <message>
        <source>%1 of %2 {row|rows}</source>
        <translation>%1 von %2 {Zeile|Zeilen}</translation>
    </message>
    <message>
        <source>No row meets the condition: %1</source>
        <translation>Keine Zeile erfüllt die Bedingung: %1</translation>
    </message>
    <message>
        <source>Filter: not (%1)</source>
        <translation>Filter: nicht (%1)</translation>
    </message>
    <message>
        <source>Filter: %1</source>
        <translation>Filter: %1</translation>
    </message>
    <message>
        <source>Filter rows</source>
        <translation>Zeilen filtern</translation>
    </message>
    <message>
        <source>Keeps the rows that meet conditions.</source>
        <translation>Behält die Zeilen, die Bedingungen erfüllen.</translation>
    </message>
    <message>
        <source>where</source>
        <translation>wo</translation>
    </message>
    <message>
        <source>select rows</source>
        <translation>Zeilen auswählen</translation>
    </message>
    <message>
        <source>condition</source>
        <translation>Bedingung</translation>
    </message>
    <message>
        <source>query</source>
        <translation>Abfrage</translation>
    </message>
    <message>
        <source>subset</source>
        <translation>Teilmenge</translation>
    </message>
    <message>
        <source>exclude rows</source>
        <translation>Zeilen ausschließen</translation>
    </message>
    <message>
        <source>SQL</source>
        <translation>SQL</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>Bedingungen</translation>
    </message>
    <message>
        <source>Like: age &gt; 30 and (plan = &quot;pro&quot; or plan in (free, basic)) and not missing(score). Empty: every row.</source>
        <translation>Etwa: alter &gt; 30 and (tarif = &quot;pro&quot; or tarif in (frei, basis)) and not missing(punkte). Leer: jede Zeile.</translation>
    </message>
    <message>
        <source>Keep the others</source>
        <translation>Die übrigen behalten</translation>
    </message>
    <message>
        <source>Keeps the rows that do not meet the conditions, those with missing cells among them.</source>
        <translation>Behält die Zeilen, die die Bedingungen nicht erfüllen, auch die mit fehlenden Zellen.</translation>
    </message>
    <message>
        <source>Nothing was missing</source>
        <translation>Nichts fehlte</translation>
    </message>
    <message>
        <source>%1 {cell|cells} in %2 {column|columns}</source>
        <translation>%1 {Zelle|Zellen} in %2 {Spalte|Spalten}</translation>
    </message>
    <message>
        <source>%1 {row|rows} left out</source>
        <translation>%1 {Zeile|Zeilen} ausgelassen</translation>
    </message>
    <message>
        <source>%1 {cell|cells} in %2 {column|columns} · %3 {row|rows} left out</source>
        <translation>%1 {Zelle|Zellen} in %2 {Spalte|Spalten} · %3 {Zeile|Zeilen} ausgelassen</translation>
    </message>
    <message>
        <source>value: &quot;%1&quot; cannot stand in %2, a column of type %3</source>
        <translation>value: „%1“ kann nicht in %2 stehen, einer Spalte vom Typ %3</translation>
    </message>
    <message>
        <source>%1 was not filled: &quot;%2&quot; is no %3</source>
        <translation>%1 wurde nicht gefüllt: „%2“ ist nicht vom Typ %3</translation>
    </message>
    <message>
        <source>%1 has no value at all to learn from</source>
        <translation>%1 hat keinen einzigen Wert, aus dem gelernt werden kann</translation>
    </message>
    <message>
        <source>%1: %2 {cell is|cells are} no %3 as in training: counted as missing</source>
        <translation>%1: %2 {Zelle ist|Zellen sind} nicht vom Typ %3 wie im Training: als fehlend gezählt</translation>
    </message>
    <message>
        <source>Fill missing: %1, %2 {column|columns}</source>
        <translation>Lücken füllen: %1, %2 {Spalte|Spalten}</translation>
    </message>
    <message>
        <source>Fill missing</source>
        <translation>Lücken füllen</translation>
    </message>
    <message>
        <source>Puts a value where a cell is missing, learned from the other rows, or leaves such rows out.</source>
        <translation>Setzt in fehlende Zellen einen Wert ein, aus den übrigen Zeilen gelernt, oder lässt solche Zeilen aus.</translation>
    </message>
    <message>
        <source>impute</source>
        <translation>imputieren</translation>
    </message>
    <message>
        <source>clean</source>
        <translation>bereinigen</translation>
    </message>
    <message>
        <source>NaN</source>
        <translation>NaN</translation>
    </message>
    <message>
        <source>NA</source>
        <translation>NA</translation>
    </message>
    <message>
        <source>null</source>
        <translation>null</translation>
    </message>
    <message>
        <source>empty cells</source>
        <translation>leere Zellen</translation>
    </message>
    <message>
        <source>replace missing values</source>
        <translation>fehlende Werte ersetzen</translation>
    </message>
    <message>
        <source>drop missing rows</source>
        <translation>Zeilen mit Lücken entfernen</translation>
    </message>
    <message>
        <source>Numbers and times</source>
        <translation>Zahlen und Zeiten</translation>
    </message>
    <message>
        <source>What stands in for a missing number. A level of its own fills the mean and marks the cell in a column beside it.</source>
        <translation>Was eine fehlende Zahl ersetzt. Eine eigene Ausprägung füllt den Mittelwert ein und kennzeichnet die Zelle in einer Spalte daneben.</translation>
    </message>
    <message>
        <source>Most frequent</source>
        <translation>Häufigster Wert</translation>
    </message>
    <message>
        <source>A given value</source>
        <translation>Ein fester Wert</translation>
    </message>
    <message>
        <source>A level of its own</source>
        <translation>Eine eigene Ausprägung</translation>
    </message>
    <message>
        <source>Leave the row out</source>
        <translation>Zeile auslassen</translation>
    </message>
    <message>
        <source>Leave missing</source>
        <translation>Fehlend lassen</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Kategorien</translation>
    </message>
    <message>
        <source>What stands in for a missing level. Automatic does as with numbers; in place of a mean or median it takes the most frequent level.</source>
        <translation>Was eine fehlende Ausprägung ersetzt. Automatisch verfährt wie bei Zahlen; statt Mittelwert oder Median nimmt es die häufigste Ausprägung.</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>What a given value is. Empty: 0 in numbers, &quot;missing&quot; in categories.</source>
        <translation>Der feste Wert. Leer: 0 bei Zahlen, &quot;missing&quot; bei Kategorien.</translation>
    </message>
    <message>
        <source>Which columns are filled. None chosen: all features except free text.</source>
        <translation>Welche Spalten gefüllt werden. Keine gewählt: alle Merkmale außer freiem Text.</translation>
    </message>
    <message>
        <source>Most that may be missing</source>
        <translation>Fehlend, höchstens</translation>
    </message>
    <message>
        <source>A column with a larger share of missing cells is not filled; it gets the role ignore.</source>
        <translation>Eine Spalte mit einem größeren Anteil fehlender Zellen wird nicht gefüllt; sie bekommt die Rolle Ignorieren.</translation>
    </message>
    <message>
        <source>Mark filled cells</source>
        <translation>Gefüllte Zellen kennzeichnen</translation>
    </message>
    <message>
        <source>Adds a column NAME missing with 1 where a cell was filled, for each column that lacked any.</source>
        <translation>Fügt für jede Spalte mit Lücken eine Spalte „NAME missing“ hinzu, mit 1, wo eine Zelle gefüllt wurde.</translation>
    </message>
    <message>
        <source>rows cannot hold &quot;%1&quot;: write row numbers from 1 on and ranges, like 1-5, 9</source>
        <translation>rows kann „%1“ nicht enthalten: Schreiben Sie Zeilennummern ab 1 und Bereiche, etwa 1-5, 9</translation>
    </message>
    <message>
        <source>These are not the data that the rows were picked in: every row stays. Pick them again</source>
        <translation>Das sind nicht die Daten, in denen die Zeilen ausgewählt wurden: Alle Zeilen bleiben. Wählen Sie sie neu aus</translation>
    </message>
    <message>
        <source>Only %1 picked {row|rows}: %2</source>
        <translation>Nur %1 ausgewählte {Zeile|Zeilen}: %2</translation>
    </message>
    <message>
        <source>Without the picked rows (%2): %1 are left</source>
        <translation>Ohne die ausgewählten Zeilen (%2): %1 bleiben</translation>
    </message>
    <message>
        <source>Only %1 picked {row|rows}</source>
        <translation>Nur %1 ausgewählte {Zeile|Zeilen}</translation>
    </message>
    <message>
        <source>Without the picked rows: %1 are left</source>
        <translation>Ohne die ausgewählten Zeilen: %1 bleiben</translation>
    </message>
    <message>
        <source>Picked rows</source>
        <translation>Ausgewählte Zeilen</translation>
    </message>
    <message>
        <source>Keeps rows that were picked in a chart or a table, or leaves them out.</source>
        <translation>Behält Zeilen, die in einem Diagramm oder einer Tabelle ausgewählt wurden, oder lässt sie weg.</translation>
    </message>
    <message>
        <source>selection</source>
        <translation>Auswahl</translation>
    </message>
    <message>
        <source>lasso</source>
        <translation>Lasso</translation>
    </message>
    <message>
        <source>row numbers</source>
        <translation>Zeilennummern</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>The picked rows alone, or all others.</source>
        <translation>Nur die ausgewählten Zeilen oder alle anderen.</translation>
    </message>
    <message>
        <source>Picked</source>
        <translation>Ausgewählte</translation>
    </message>
    <message>
        <source>The others</source>
        <translation>Die anderen</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Their numbers in the source, from 1 on, and ranges of them: 1-5, 9.</source>
        <translation>Ihre Nummern in der Quelle, ab 1, und Bereiche davon: 1-5, 9.</translation>
    </message>
    <message>
        <source>Picked in</source>
        <translation>Ausgewählt in</translation>
    </message>
    <message>
        <source>The data that the rows were picked in; on others every row stays. Empty: any data.</source>
        <translation>Die Daten, in denen die Zeilen ausgewählt wurden; bei anderen bleiben alle Zeilen. Leer: beliebige Daten.</translation>
    </message>
    <message>
        <source>What they are</source>
        <translation>Was sie sind</translation>
    </message>
    <message>
        <source>How the rows were picked, in words. For people; the numbers decide.</source>
        <translation>Wie die Zeilen ausgewählt wurden, in Worten. Für Menschen; es entscheiden die Nummern.</translation>
    </message>
    <message>
        <source>A stratified sample needs a column: choose one, or give one the role target</source>
        <translation>Eine stratifizierte Stichprobe braucht eine Spalte: Wählen Sie eine oder geben Sie einer die Rolle Ziel</translation>
    </message>
    <message>
        <source>%1 has %2 different values, too many to stratify by: choose a column with fewer</source>
        <translation>%1 hat %2 verschiedene Werte, zu viele zum Stratifizieren: Wählen Sie eine Spalte mit weniger</translation>
    </message>
    <message>
        <source>Only %1 {row is|rows are} there, fewer than were asked for: all are taken</source>
        <translation>Nur %1 {Zeile ist|Zeilen sind} da, weniger als verlangt: Alle werden genommen</translation>
    </message>
    <message>
        <source>Sample: %1, %2 of %3 {row|rows}</source>
        <translation>Stichprobe: %1, %2 von %3 {Zeile|Zeilen}</translation>
    </message>
    <message>
        <source>Sample rows</source>
        <translation>Stichprobe ziehen</translation>
    </message>
    <message>
        <source>Takes some of the rows: at random, in the shares of a column&apos;s levels, or from either end.</source>
        <translation>Nimmt einen Teil der Zeilen: zufällig, nach den Anteilen der Ausprägungen einer Spalte oder von einem Ende.</translation>
    </message>
    <message>
        <source>random</source>
        <translation>zufällig</translation>
    </message>
    <message>
        <source>stratified</source>
        <translation>stratifiziert</translation>
    </message>
    <message>
        <source>bootstrap</source>
        <translation>Bootstrap</translation>
    </message>
    <message>
        <source>head</source>
        <translation>Anfang</translation>
    </message>
    <message>
        <source>tail</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>first rows</source>
        <translation>erste Zeilen</translation>
    </message>
    <message>
        <source>Stratified takes every level of a column in the share that it has.</source>
        <translation>Stratifiziert nimmt jede Ausprägung einer Spalte in dem Anteil, den sie hat.</translation>
    </message>
    <message>
        <source>Random</source>
        <translation>Zufällig</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Erste</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Letzte</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Menge</translation>
    </message>
    <message>
        <source>A number of rows, or a fraction of them.</source>
        <translation>Eine Anzahl von Zeilen oder ein Anteil.</translation>
    </message>
    <message>
        <source>Fraction</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>How many rows.</source>
        <translation>Wie viele Zeilen.</translation>
    </message>
    <message>
        <source>Which share of the rows; over 1 with replacement only. At least one row is taken.</source>
        <translation>Welcher Anteil der Zeilen; über 1 nur mit Zurücklegen. Mindestens eine Zeile wird genommen.</translation>
    </message>
    <message>
        <source>With replacement</source>
        <translation>Mit Zurücklegen</translation>
    </message>
    <message>
        <source>A row may be drawn several times (random and stratified).</source>
        <translation>Eine Zeile kann mehrmals gezogen werden (zufällig und stratifiziert).</translation>
    </message>
    <message>
        <source>Stratify by</source>
        <translation>Stratifizieren nach</translation>
    </message>
    <message>
        <source>The column whose levels keep their shares. None chosen: the target.</source>
        <translation>Die Spalte, deren Ausprägungen ihre Anteile behalten. Keine gewählt: das Ziel.</translation>
    </message>
    <message>
        <source>%1 is a %2, and only numbers and times can be scaled</source>
        <translation>%1 ist vom Typ %2, und nur Zahlen und Zeiten lassen sich skalieren</translation>
    </message>
    <message>
        <source>%1: %2 infinite {cell stays as it is|cells stay as they are}</source>
        <translation>%1: %2 unendliche {Zelle bleibt, wie sie ist|Zellen bleiben, wie sie sind}</translation>
    </message>
    <message>
        <source>Nothing was scaled</source>
        <translation>Nichts wurde skaliert</translation>
    </message>
    <message>
        <source>%1 {column|columns} scaled</source>
        <translation>%1 {Spalte|Spalten} skaliert</translation>
    </message>
    <message>
        <source>Scale: %1, %2 {column|columns}</source>
        <translation>Skalieren: %1, %2 {Spalte|Spalten}</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Skalieren</translation>
    </message>
    <message>
        <source>Brings features of different units to a common one.</source>
        <translation>Bringt Merkmale verschiedener Einheiten auf eine gemeinsame.</translation>
    </message>
    <message>
        <source>standardize</source>
        <translation>standardisieren</translation>
    </message>
    <message>
        <source>normalize</source>
        <translation>normalisieren</translation>
    </message>
    <message>
        <source>z-score</source>
        <translation>z-Wert</translation>
    </message>
    <message>
        <source>min-max</source>
        <translation>Min-Max</translation>
    </message>
    <message>
        <source>robust</source>
        <translation>robust</translation>
    </message>
    <message>
        <source>center</source>
        <translation>zentrieren</translation>
    </message>
    <message>
        <source>units</source>
        <translation>Einheiten</translation>
    </message>
    <message>
        <source>Standard: mean 0 and standard deviation 1. 0 to 1: from the least to the greatest value. Robust: median 0 and the middle half of the values 1 wide, whatever the outliers.</source>
        <translation>Standard: Mittelwert 0 und Standardabweichung 1. 0 bis 1: vom kleinsten zum größten Wert. Robust: Median 0 und die mittlere Hälfte der Werte 1 breit, bei beliebigen Ausreißern.</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>0 to 1</source>
        <translation>0 bis 1</translation>
    </message>
    <message>
        <source>Robust</source>
        <translation>Robust</translation>
    </message>
    <message>
        <source>Which columns are scaled. None chosen: all features that are numbers or times; a time becomes a number, counted in days.</source>
        <translation>Welche Spalten skaliert werden. Keine gewählt: alle Merkmale, die Zahlen oder Zeiten sind; eine Zeit wird zur Zahl, in Tagen gezählt.</translation>
    </message>
    <message>
        <source>No column is left: choose at least one</source>
        <translation>Keine Spalte bleibt übrig: Wählen Sie mindestens eine</translation>
    </message>
    <message>
        <source>%1: %2 {cell could not be read as %3 and is|cells could not be read as %3 and are} missing now</source>
        <translation>%1: %2 {Zelle ließ sich nicht als %3 lesen und fehlt|Zellen ließen sich nicht als %3 lesen und fehlen} jetzt</translation>
    </message>
    <message>
        <source>Two columns would be called %1: rename one of them</source>
        <translation>Zwei Spalten hießen %1: Benennen Sie eine davon um</translation>
    </message>
    <message>
        <source>%1 of %2 {column|columns}</source>
        <translation>%1 von %2 {Spalte|Spalten}</translation>
    </message>
    <message>
        <source>Select: %1 of %2 {column|columns}</source>
        <translation>Auswählen: %1 von %2 {Spalte|Spalten}</translation>
    </message>
    <message>
        <source>Select columns</source>
        <translation>Spalten auswählen</translation>
    </message>
    <message>
        <source>Chooses, orders and renames columns, and sets their roles and types.</source>
        <translation>Wählt, ordnet und benennt Spalten und legt ihre Rollen und Typen fest.</translation>
    </message>
    <message>
        <source>rename</source>
        <translation>umbenennen</translation>
    </message>
    <message>
        <source>reorder</source>
        <translation>umordnen</translation>
    </message>
    <message>
        <source>target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>drop columns</source>
        <translation>Spalten entfernen</translation>
    </message>
    <message>
        <source>features</source>
        <translation>Merkmale</translation>
    </message>
    <message>
        <source>cast</source>
        <translation>umwandeln</translation>
    </message>
    <message>
        <source>edit domain</source>
        <translation>Spalten bearbeiten</translation>
    </message>
    <message>
        <source>Which columns stay, in this order. None chosen: all of them.</source>
        <translation>Welche Spalten bleiben, in dieser Reihenfolge. Keine gewählt: alle.</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Auslassen</translation>
    </message>
    <message>
        <source>Columns that go, whatever stays.</source>
        <translation>Spalten, die wegfallen, was auch bleibt.</translation>
    </message>
    <message>
        <source>Like species=target. A new target makes the old one a feature.</source>
        <translation>Etwa art=target. Ein neues Ziel macht das alte zum Merkmal.</translation>
    </message>
    <message>
        <source>Like year=category. Cells that cannot be converted become missing and are counted. Times and numbers convert as days since 1970-01-01.</source>
        <translation>Etwa jahr=category. Zellen, die sich nicht umwandeln lassen, gelten als fehlend und werden gezählt. Zeiten und Zahlen werden als Tage seit 1970-01-01 umgewandelt.</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Like bill_length_mm=bill length. The other settings name columns as they come in.</source>
        <translation>Etwa bill_length_mm=Schnabellänge. Die übrigen Einstellungen nennen die Spalten, wie sie hereinkommen.</translation>
    </message>
    <message>
        <source>What the principal components learned is damaged: run them again</source>
        <translation>Was die Hauptkomponenten gelernt haben, ist beschädigt: Führen Sie den Block noch einmal aus</translation>
    </message>
    <message>
        <source>Principal components need at least two rows</source>
        <translation>Hauptkomponenten brauchen mindestens zwei Zeilen</translation>
    </message>
    <message>
        <source>%1 components were asked for, but the rows vary in %2 directions only</source>
        <translation>%1 Komponenten waren verlangt, die Zeilen unterscheiden sich aber nur in %2 Richtungen</translation>
    </message>
    <message>
        <source>Principal components: %1 of %2 {column|columns}</source>
        <translation>Hauptkomponenten: %1 aus %2 {Spalte|Spalten}</translation>
    </message>
    <message>
        <source>Principal components</source>
        <translation>Hauptkomponenten</translation>
    </message>
    <message>
        <source>Says many columns in few: the directions in which the rows differ most.</source>
        <translation>Fasst viele Spalten in wenige: die Richtungen, in denen sich die Zeilen am stärksten unterscheiden.</translation>
    </message>
    <message>
        <source>PCA</source>
        <translation>PCA</translation>
    </message>
    <message>
        <source>reduce</source>
        <translation>reduzieren</translation>
    </message>
    <message>
        <source>dimensions</source>
        <translation>Dimensionen</translation>
    </message>
    <message>
        <source>projection</source>
        <translation>Projektion</translation>
    </message>
    <message>
        <source>loadings</source>
        <translation>Ladungen</translation>
    </message>
    <message>
        <source>Components</source>
        <translation>Komponenten</translation>
    </message>
    <message>
        <source>How many directions are kept. Two can be drawn; the report says how much of the variance each one explains.</source>
        <translation>Wie viele Richtungen bleiben. Zwei lassen sich zeichnen; der Bericht sagt, wie viel der Varianz jede erklärt.</translation>
    </message>
    <message>
        <source>Brings every column to deviation 1 before, so that none counts more for its unit. Off where all have the same unit.</source>
        <translation>Bringt zuvor jede Spalte auf Standardabweichung 1, damit keine wegen ihrer Einheit mehr zählt. Aus, wo alle dieselbe Einheit haben.</translation>
    </message>
    <message>
        <source>Equal steps are equal factors. Rows with 0 or less are left out and counted.</source>
        <translation>Gleiche Schritte sind gleiche Faktoren. Zeilen mit 0 oder weniger werden weggelassen und gezählt.</translation>
    </message>
    <message>
        <source>Where the axis begins. Empty: so that all values fit.</source>
        <translation>Wo die Achse beginnt. Leer: so, dass alle Werte passen.</translation>
    </message>
    <message>
        <source>Where the axis ends. Empty: so that all values fit.</source>
        <translation>Wo die Achse endet. Leer: so, dass alle Werte passen.</translation>
    </message>
    <message>
        <source>What stands at the axis. Empty: what it shows.</source>
        <translation>Was an der Achse steht. Leer: was sie zeigt.</translation>
    </message>
    <message>
        <source>Log axis across</source>
        <translation>Logarithmische Achse quer</translation>
    </message>
    <message>
        <source>Log axis up</source>
        <translation>Logarithmische Achse hoch</translation>
    </message>
    <message>
        <source>Across from</source>
        <translation>Quer von</translation>
    </message>
    <message>
        <source>Across to</source>
        <translation>Quer bis</translation>
    </message>
    <message>
        <source>Up from</source>
        <translation>Hoch von</translation>
    </message>
    <message>
        <source>Up to</source>
        <translation>Hoch bis</translation>
    </message>
    <message>
        <source>Title across</source>
        <translation>Titel quer</translation>
    </message>
    <message>
        <source>Title up</source>
        <translation>Titel hoch</translation>
    </message>
    <message>
        <source>%1 is free text: choose a column of numbers, times or categories</source>
        <translation>%1 ist freier Text: Wählen Sie eine Spalte mit Zahlen, Zeiten oder Kategorien</translation>
    </message>
    <message>
        <source>%1 is no category: split by a column of categories</source>
        <translation>%1 ist keine Kategorie: Teilen Sie nach einer Spalte mit Kategorien auf</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation>%1 nach %2</translation>
    </message>
    <message>
        <source>two numbers are needed</source>
        <translation>es braucht zwei Zahlen</translation>
    </message>
    <message>
        <source>a number is needed</source>
        <translation>es braucht eine Zahl</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 · %2 leads</source>
        <translation>%1 · %2 führt</translation>
    </message>
    <message>
        <source>%1 of %2 right</source>
        <translation>%1 von %2 richtig</translation>
    </message>
    <message>
        <source>for %1 = %2</source>
        <translation>für %1 = %2</translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <translation>%1 für %2</translation>
    </message>
    <message>
        <source>Box plot</source>
        <translation>Boxplot</translation>
    </message>
    <message>
        <source>Median, quartiles and outliers of a column, side by side for each level of another.</source>
        <translation>Median, Quartile und Ausreißer einer Spalte, nebeneinander für jede Ausprägung einer anderen.</translation>
    </message>
    <message>
        <source>box and whisker</source>
        <translation>Kastengrafik</translation>
    </message>
    <message>
        <source>violin</source>
        <translation>Violine</translation>
    </message>
    <message>
        <source>quartiles</source>
        <translation>Quartile</translation>
    </message>
    <message>
        <source>outliers</source>
        <translation>Ausreißer</translation>
    </message>
    <message>
        <source>compare groups</source>
        <translation>Gruppen vergleichen</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>None chosen: the target if it is a number, else the first feature that is one.</source>
        <translation>Keine gewählt: das Ziel, wenn es eine Zahl ist, sonst das erste Merkmal, das eine ist.</translation>
    </message>
    <message>
        <source>A box for each</source>
        <translation>Eine Box je</translation>
    </message>
    <message>
        <source>Level of this column. None chosen: the target if it is a category, else the first category of at most 24 levels.</source>
        <translation>Ausprägung dieser Spalte. Keine gewählt: das Ziel, wenn es eine Kategorie ist, sonst die erste Kategorie mit höchstens 24 Ausprägungen.</translation>
    </message>
    <message>
        <source>Style</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Boxes with whiskers to 1.5 times the interquartile range (Tukey), the whole shape of the distribution, or a point for every row.</source>
        <translation>Boxen mit Antennen bis zum 1,5-Fachen des Quartilsabstands (Tukey), die ganze Form der Verteilung oder ein Punkt je Zeile.</translation>
    </message>
    <message>
        <source>Box</source>
        <translation>Box</translation>
    </message>
    <message>
        <source>Violin</source>
        <translation>Violine</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation>Kalibrierung</translation>
    </message>
    <message>
        <source>Predicted probabilities against what happened, to see whether 70 % really are 70 %.</source>
        <translation>Vorhergesagte Wahrscheinlichkeiten gegen das, was geschah: ob 70 % wirklich 70 % sind.</translation>
    </message>
    <message>
        <source>reliability diagram</source>
        <translation>Zuverlässigkeitsdiagramm</translation>
    </message>
    <message>
        <source>Brier score</source>
        <translation>Brier-Score</translation>
    </message>
    <message>
        <source>expected calibration error</source>
        <translation>erwarteter Kalibrierungsfehler</translation>
    </message>
    <message>
        <source>ECE</source>
        <translation>ECE</translation>
    </message>
    <message>
        <source>overconfidence</source>
        <translation>Selbstüberschätzung</translation>
    </message>
    <message>
        <source>predicted probability</source>
        <translation>vorhergesagte Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>The class whose probability is checked. Empty: of two the one that says yes, else the second; for several the answer, whichever it is.</source>
        <translation>Die Klasse, deren Wahrscheinlichkeit geprüft wird. Leer: von zweien die, die Ja sagt, sonst die zweite; bei mehreren die Antwort, welche auch immer.</translation>
    </message>
    <message>
        <source>Which one is drawn. Empty: all of them.</source>
        <translation>Welches gezeichnet wird. Leer: alle.</translation>
    </message>
    <message>
        <source>How many points a curve has at most. Each stands for equally many rows; equal probabilities stay together.</source>
        <translation>Wie viele Punkte eine Kurve höchstens hat. Jeder steht für gleich viele Zeilen; gleiche Wahrscheinlichkeiten bleiben beisammen.</translation>
    </message>
    <message>
        <source>Coefficients</source>
        <translation>Koeffizienten</translation>
    </message>
    <message>
        <source>What a linear model adds for each feature, largest first.</source>
        <translation>Was ein lineares Modell für jedes Merkmal beiträgt, das Größte zuerst.</translation>
    </message>
    <message>
        <source>weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>linear model</source>
        <translation>lineares Modell</translation>
    </message>
    <message>
        <source>regression table</source>
        <translation>Regressionstabelle</translation>
    </message>
    <message>
        <source>nomogram</source>
        <translation>Nomogramm</translation>
    </message>
    <message>
        <source>feature effects</source>
        <translation>Merkmalseffekte</translation>
    </message>
    <message>
        <source>For several classes: whose coefficients. Empty: the first.</source>
        <translation>Bei mehreren Klassen: wessen Koeffizienten. Leer: die der ersten.</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>By absolute size, or as the features come.</source>
        <translation>Nach dem Betrag oder wie die Merkmale kommen.</translation>
    </message>
    <message>
        <source>Largest first</source>
        <translation>Größte zuerst</translation>
    </message>
    <message>
        <source>As the features come</source>
        <translation>Wie die Merkmale kommen</translation>
    </message>
    <message>
        <source>Most rows</source>
        <translation>Zeilen, höchstens</translation>
    </message>
    <message>
        <source>How many features. Empty: all.</source>
        <translation>Wie viele Merkmale. Leer: alle.</translation>
    </message>
    <message>
        <source>Confusion matrix</source>
        <translation>Konfusionsmatrix</translation>
    </message>
    <message>
        <source>Which classes are taken for which, counted on held-out rows.</source>
        <translation>Welche Klassen für welche gehalten werden, gezählt an zurückgehaltenen Zeilen.</translation>
    </message>
    <message>
        <source>confusion</source>
        <translation>Verwechslung</translation>
    </message>
    <message>
        <source>errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>misclassified</source>
        <translation>falsch klassifiziert</translation>
    </message>
    <message>
        <source>precision</source>
        <translation>Präzision</translation>
    </message>
    <message>
        <source>recall</source>
        <translation>Trefferquote</translation>
    </message>
    <message>
        <source>contingency</source>
        <translation>Kontingenz</translation>
    </message>
    <message>
        <source>Its name in the results. Empty: the one with the best score.</source>
        <translation>Sein Name in den Ergebnissen. Leer: das mit dem besten Wert.</translation>
    </message>
    <message>
        <source>Cells</source>
        <translation>Zellen</translation>
    </message>
    <message>
        <source>Counts of rows, or shares of the true class (rows) or of the predicted class (columns).</source>
        <translation>Anzahlen der Zeilen oder Anteile an der wahren Klasse (Zeilen) oder der vorhergesagten Klasse (Spalten).</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>Anzahlen</translation>
    </message>
    <message>
        <source>Share of the true class</source>
        <translation>Anteil an der wahren Klasse</translation>
    </message>
    <message>
        <source>Share of the predicted class</source>
        <translation>Anteil an der vorhergesagten Klasse</translation>
    </message>
    <message>
        <source>There is no column to show</source>
        <translation>Es gibt keine Spalte zu zeigen</translation>
    </message>
    <message>
        <source>Distribution</source>
        <translation>Verteilung</translation>
    </message>
    <message>
        <source>How the values of a column are spread, for all rows or for each level of another column.</source>
        <translation>Wie sich die Werte einer Spalte verteilen, über alle Zeilen oder für jede Ausprägung einer anderen Spalte.</translation>
    </message>
    <message>
        <source>histogram</source>
        <translation>Histogramm</translation>
    </message>
    <message>
        <source>bar chart</source>
        <translation>Balkendiagramm</translation>
    </message>
    <message>
        <source>density</source>
        <translation>Dichte</translation>
    </message>
    <message>
        <source>counts</source>
        <translation>Anzahlen</translation>
    </message>
    <message>
        <source>distributions</source>
        <translation>Verteilungen</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>Of which column. None chosen: the first feature that is a number, else the first category.</source>
        <translation>Von welcher Spalte. Keine gewählt: das erste Merkmal, das eine Zahl ist, sonst die erste Kategorie.</translation>
    </message>
    <message>
        <source>Split by</source>
        <translation>Aufteilen nach</translation>
    </message>
    <message>
        <source>A bar or curve for each level of this column.</source>
        <translation>Ein Balken oder eine Kurve für jede Ausprägung dieser Spalte.</translation>
    </message>
    <message>
        <source>Split by the target</source>
        <translation>Nach dem Ziel aufteilen</translation>
    </message>
    <message>
        <source>Where no column is chosen to split by: the target, if it is a category.</source>
        <translation>Wo keine Spalte zum Aufteilen gewählt ist: das Ziel, wenn es eine Kategorie ist.</translation>
    </message>
    <message>
        <source>Bins</source>
        <translation>Klassenzahl</translation>
    </message>
    <message>
        <source>How many bars for a column of numbers. Empty: as many as suit the data.</source>
        <translation>Wie viele Balken für eine Spalte mit Zahlen. Leer: so viele, wie zu den Daten passen.</translation>
    </message>
    <message>
        <source>Bars</source>
        <translation>Balken</translation>
    </message>
    <message>
        <source>How the levels of a split stand: on one another, beside one another, in shares, or as curves.</source>
        <translation>Wie die Ausprägungen stehen: aufeinander, nebeneinander, als Anteile oder als Kurven.</translation>
    </message>
    <message>
        <source>Stacked</source>
        <translation>Gestapelt</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Nebeneinander</translation>
    </message>
    <message>
        <source>Shares</source>
        <translation>Anteile</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>Dichte</translation>
    </message>
    <message>
        <source>Log counts</source>
        <translation>Logarithmische Anzahlen</translation>
    </message>
    <message>
        <source>Rare values stay to be seen beside frequent ones. Bars that would stand on one another stand side by side; shares and curves stay as they are.</source>
        <translation>Seltene Werte bleiben neben häufigen sichtbar. Balken, die aufeinander stünden, stehen nebeneinander; Anteile und Kurven bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Leaderboard</source>
        <translation>Rangliste</translation>
    </message>
    <message>
        <source>Learners by their score on the same folds, with 95 % limits.</source>
        <translation>Lernverfahren nach ihrem Wert auf denselben Folds, mit 95-%-Grenzen.</translation>
    </message>
    <message>
        <source>compare models</source>
        <translation>Modelle vergleichen</translation>
    </message>
    <message>
        <source>scores</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>ranking</source>
        <translation>Rangfolge</translation>
    </message>
    <message>
        <source>metrics</source>
        <translation>Kennwerte</translation>
    </message>
    <message>
        <source>RMSE</source>
        <translation>RMSE</translation>
    </message>
    <message>
        <source>results table</source>
        <translation>Ergebnistabelle</translation>
    </message>
    <message>
        <source>Rank by</source>
        <translation>Ordnen nach</translation>
    </message>
    <message>
        <source>Automatic: accuracy for classes, RMSE for numbers.</source>
        <translation>Automatisch: Genauigkeit für Klassen, RMSE für Zahlen.</translation>
    </message>
    <message>
        <source>Balanced accuracy</source>
        <translation>Ausgeglichene Genauigkeit</translation>
    </message>
    <message>
        <source>AUC</source>
        <translation>AUC</translation>
    </message>
    <message>
        <source>F1, macro</source>
        <translation>F1, makro</translation>
    </message>
    <message>
        <source>Log loss</source>
        <translation>Log-Verlust</translation>
    </message>
    <message>
        <source>Mean absolute error</source>
        <translation>Mittlerer absoluter Fehler</translation>
    </message>
    <message>
        <source>R²</source>
        <translation>R²</translation>
    </message>
    <message>
        <source>ROC curve</source>
        <translation>ROC-Kurve</translation>
    </message>
    <message>
        <source>True against false positives over all thresholds, a curve for each learner.</source>
        <translation>Richtig gegen falsch Positive über alle Schwellen, eine Kurve je Lernverfahren.</translation>
    </message>
    <message>
        <source>ROC</source>
        <translation>ROC</translation>
    </message>
    <message>
        <source>threshold</source>
        <translation>Schwelle</translation>
    </message>
    <message>
        <source>sensitivity</source>
        <translation>Sensitivität</translation>
    </message>
    <message>
        <source>specificity</source>
        <translation>Spezifität</translation>
    </message>
    <message>
        <source>true positive rate</source>
        <translation>Richtig-positiv-Rate</translation>
    </message>
    <message>
        <source>The class that counts as positive. Empty: of two the one that says yes, else the second; of several the first.</source>
        <translation>Die Klasse, die als positiv gilt. Leer: von zweien die, die Ja sagt, sonst die zweite; von mehreren die erste.</translation>
    </message>
    <message>
        <source>Scatter plot</source>
        <translation>Streudiagramm</translation>
    </message>
    <message>
        <source>Two columns against each other, a point for each row; drawn as density where there are very many.</source>
        <translation>Zwei Spalten gegeneinander, ein Punkt je Zeile; bei sehr vielen als Dichte gezeichnet.</translation>
    </message>
    <message>
        <source>XY</source>
        <translation>XY</translation>
    </message>
    <message>
        <source>points</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>correlation</source>
        <translation>Korrelation</translation>
    </message>
    <message>
        <source>relationship</source>
        <translation>Zusammenhang</translation>
    </message>
    <message>
        <source>bubble chart</source>
        <translation>Blasendiagramm</translation>
    </message>
    <message>
        <source>Across</source>
        <translation>Waagerecht</translation>
    </message>
    <message>
        <source>None chosen: the first feature that is a number.</source>
        <translation>Keine gewählt: das erste Merkmal, das eine Zahl ist.</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Senkrecht</translation>
    </message>
    <message>
        <source>None chosen: the target if it is a number, else the second feature that is one.</source>
        <translation>Keine gewählt: das Ziel, wenn es eine Zahl ist, sonst das zweite Merkmal, das eine ist.</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>A column of categories or numbers.</source>
        <translation>Eine Spalte mit Kategorien oder Zahlen.</translation>
    </message>
    <message>
        <source>Colour by the target</source>
        <translation>Nach dem Ziel färben</translation>
    </message>
    <message>
        <source>Where no column is chosen for the colour: the target, if it is a category.</source>
        <translation>Wo keine Spalte für die Farbe gewählt ist: das Ziel, wenn es eine Kategorie ist.</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>A column of numbers for the area of the points. None chosen: all alike.</source>
        <translation>Eine Spalte mit Zahlen für die Fläche der Punkte. Keine gewählt: alle gleich.</translation>
    </message>
    <message>
        <source>Jitter</source>
        <translation>Streuung</translation>
    </message>
    <message>
        <source>Moves points at random by up to this share of an axis on which many are equal, so that they can be told apart.</source>
        <translation>Verschiebt Punkte zufällig um bis zu diesem Anteil einer Achse, auf der viele gleich sind, damit sie sich unterscheiden lassen.</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>A column of categories for the shape of the points: its three largest levels and others. None chosen: as the colour.</source>
        <translation>Eine Spalte mit Kategorien für die Form der Punkte: die drei größten Stufen und die übrigen. Ohne Wahl: wie die Farbe.</translation>
    </message>
    <message>
        <source>Line of best fit</source>
        <translation>Ausgleichsgerade</translation>
    </message>
    <message>
        <source>The line of least squares through all points, with the band that holds the true line with 95 % confidence.</source>
        <translation>Die Gerade der kleinsten Quadrate durch alle Punkte, mit dem Band, das die wahre Gerade mit 95 % Sicherheit enthält.</translation>
    </message>
    <message>
        <source>Ellipses</source>
        <translation>Ellipsen</translation>
    </message>
    <message>
        <source>Around each colour, where 95 % of its points would lie if they were normally distributed.</source>
        <translation>Um jede Farbe, wo 95 % ihrer Punkte lägen, wären sie normalverteilt.</translation>
    </message>
    <message>
        <source>%1 {column|columns} · %2 {cell|cells} missing</source>
        <translation>%1 {Spalte|Spalten} · %2 fehlende {Zelle|Zellen}</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Überblick</translation>
    </message>
    <message>
        <source>Every column on a card: type, role, missing, distinct, how the values are spread.</source>
        <translation>Jede Spalte auf einer Karte: Typ, Rolle, fehlende und verschiedene Werte, Verteilung.</translation>
    </message>
    <message>
        <source>describe</source>
        <translation>beschreiben</translation>
    </message>
    <message>
        <source>statistics</source>
        <translation>Statistik</translation>
    </message>
    <message>
        <source>overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>missing values</source>
        <translation>fehlende Werte</translation>
    </message>
    <message>
        <source>column info</source>
        <translation>Spalteninfo</translation>
    </message>
    <message>
        <source>quantiles</source>
        <translation>Quantile</translation>
    </message>
    <message>
        <source>feature statistics</source>
        <translation>Merkmalsstatistik</translation>
    </message>
    <message>
        <source>The rows and columns as they are.</source>
        <translation>Die Zeilen und Spalten, wie sie sind.</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>data table</source>
        <translation>Datentabelle</translation>
    </message>
    <message>
        <source>grid</source>
        <translation>Raster</translation>
    </message>
    <message>
        <source>browse</source>
        <translation>durchblättern</translation>
    </message>
    <message>
        <source>cells</source>
        <translation>Zellen</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Schwelle</translation>
    </message>
    <message>
        <source>From which probability on to say yes, by what a miss and a false alarm cost.</source>
        <translation>Ab welcher Wahrscheinlichkeit ein Ja lohnt, je nachdem, was ein Versäumnis und ein Fehlalarm kosten.</translation>
    </message>
    <message>
        <source>cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>cut-off</source>
        <translation>Grenzwert</translation>
    </message>
    <message>
        <source>decision threshold</source>
        <translation>Entscheidungsschwelle</translation>
    </message>
    <message>
        <source>false alarm</source>
        <translation>Fehlalarm</translation>
    </message>
    <message>
        <source>cost-sensitive</source>
        <translation>kostensensitiv</translation>
    </message>
    <message>
        <source>profit curve</source>
        <translation>Gewinnkurve</translation>
    </message>
    <message>
        <source>The class that is said from the threshold on. Empty: of two the one that says yes, else the second; of several the first.</source>
        <translation>Die Klasse, die ab der Schwelle gesagt wird. Leer: von zweien die, die Ja sagt, sonst die zweite; von mehreren die erste.</translation>
    </message>
    <message>
        <source>Whose threshold and counts are shown. Empty: the one that can be had cheapest.</source>
        <translation>Wessen Schwelle und Zahlen gezeigt werden. Leer: das günstigste.</translation>
    </message>
    <message>
        <source>A miss costs</source>
        <translation>Versäumnis kostet</translation>
    </message>
    <message>
        <source>What it costs to say no to a row of the class, in any unit: money, hours, or just a weight.</source>
        <translation>Was ein Nein zu einer Zeile der Klasse kostet, in beliebiger Einheit: Geld, Stunden oder nur ein Gewicht.</translation>
    </message>
    <message>
        <source>A false alarm costs</source>
        <translation>Fehlalarm kostet</translation>
    </message>
    <message>
        <source>What it costs to say yes to a row that is not of the class, in the same unit.</source>
        <translation>Was ein Ja zu einer Zeile kostet, die nicht zur Klasse gehört, in derselben Einheit.</translation>
    </message>
    <message>
        <source>Yes from this probability on. Empty: the cheapest.</source>
        <translation>Ja ab dieser Wahrscheinlichkeit. Leer: die günstigste.</translation>
    </message>
    <message>
        <source>Tree</source>
        <translation>Baum</translation>
    </message>
    <message>
        <source>The splits of a decision tree, or of one tree of a forest.</source>
        <translation>Die Teilungen eines Entscheidungsbaums oder eines Baums aus einem Random Forest.</translation>
    </message>
    <message>
        <source>decision tree</source>
        <translation>Entscheidungsbaum</translation>
    </message>
    <message>
        <source>splits</source>
        <translation>Teilungen</translation>
    </message>
    <message>
        <source>rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>leaves</source>
        <translation>Blätter</translation>
    </message>
    <message>
        <source>forest</source>
        <translation>Wald</translation>
    </message>
    <message>
        <source>Which tree of a forest, from 1.</source>
        <translation>Welcher Baum eines Random Forest, ab 1.</translation>
    </message>
    <message>
        <source>Levels shown</source>
        <translation>Gezeigte Ebenen</translation>
    </message>
    <message>
        <source>How many levels are unfolded at first. Empty: all.</source>
        <translation>Wie viele Ebenen zuerst aufgeklappt sind. Leer: alle.</translation>
    </message>
    <message>
        <source>These columns hold categories, but numbers are needed: %1. Encode them before, or switch &quot;Prepare columns by itself&quot; on</source>
        <translation>Diese Spalten enthalten Kategorien, nötig sind aber Zahlen: %1. Kodieren Sie sie zuvor, oder schalten Sie „Spalten selbst vorbereiten“ ein</translation>
    </message>
    <message>
        <source>These columns have missing values: %1. Fill them before, or switch &quot;Prepare columns by itself&quot; on</source>
        <translation>Diesen Spalten fehlen Werte: %1. Füllen Sie sie zuvor, oder schalten Sie „Spalten selbst vorbereiten“ ein</translation>
    </message>
    <message>
        <source>%1 {row is|rows are} too few to train on some and test on others: at least 2 are needed</source>
        <translation>%1 {Zeile ist|Zeilen sind} zu wenig, um mit einigen zu trainieren und mit anderen zu testen: Nötig sind mindestens 2</translation>
    </message>
    <message>
        <source>folds cannot be %1: at least 2 are needed</source>
        <translation>folds kann nicht %1 sein: Nötig sind mindestens 2</translation>
    </message>
    <message>
        <source>folds cannot be %1: with %2 {group|groups}, at most %2 {fold|folds}</source>
        <translation>folds kann nicht %1 sein: bei %2 {Gruppe|Gruppen} höchstens %2 {Fold|Folds}</translation>
    </message>
    <message>
        <source>folds cannot be %1: with %2 {row|rows}, at most %2 {fold|folds}</source>
        <translation>folds kann nicht %1 sein: bei %2 {Zeile|Zeilen} höchstens %2 {Fold|Folds}</translation>
    </message>
    <message>
        <source>repeats cannot be %1: at least 1 is needed</source>
        <translation>repeats kann nicht %1 sein: Nötig ist mindestens 1</translation>
    </message>
    <message>
        <source>fraction cannot be %1: it must lie between 0 and 1</source>
        <translation>fraction kann nicht %1 sein: Der Wert muss zwischen 0 und 1 liegen</translation>
    </message>
    <message>
        <source>Some folds are tested without a class: classes with fewer rows than the %3 folds: %1 (the smallest has %2)</source>
        <translation>Einigen Folds fehlt im Test eine Klasse: Klassen mit weniger Zeilen als den %3 Folds: %1 (die kleinste hat %2)</translation>
    </message>
    <message>
        <source>95 % limits: Student&apos;s t over the folds, corrected for shared training rows (Nadeau and Bengio 2003)</source>
        <translation>95-%-Grenzen: Student-t über die Folds, korrigiert für gemeinsame Trainingszeilen (Nadeau und Bengio 2003)</translation>
    </message>
    <message>
        <source>95 % limits: accuracy by Wilson, AUC by DeLong, the others by 400 bootstrap samples of the tested rows</source>
        <translation>95-%-Grenzen: Genauigkeit nach Wilson, AUC nach DeLong, die übrigen aus 400 Bootstrap-Stichproben der getesteten Zeilen</translation>
    </message>
    <message>
        <source>95 % limits: 400 bootstrap samples of the tested rows</source>
        <translation>95-%-Grenzen: 400 Bootstrap-Stichproben der getesteten Zeilen</translation>
    </message>
    <message>
        <source>The values are too large to calculate distances with: scale the columns</source>
        <translation>Die Werte sind zu groß, um mit ihnen Abstände zu berechnen: Skalieren Sie die Spalten</translation>
    </message>
    <message>
        <source>The data hold missing, infinite or too large values</source>
        <translation>Die Daten enthalten fehlende, unendliche oder zu große Werte</translation>
    </message>
    <message>
        <source>There is no feature of numbers: encode categories before, or give a column of numbers the role feature</source>
        <translation>Es gibt kein Merkmal mit Zahlen: Kodieren Sie Kategorien zuvor, oder geben Sie einer Spalte mit Zahlen die Rolle Merkmal</translation>
    </message>
    <message>
        <source>Not used, because they are no numbers: %1. Encode them before to use them</source>
        <translation>Nicht verwendet, weil es keine Zahlen sind: %1. Kodieren Sie sie zuvor, um sie zu verwenden</translation>
    </message>
    <message>
        <source>%1 missing {cell|cells} in %2 {column|columns} taken as the mean of the column</source>
        <translation>%1 fehlende {Zelle|Zellen} in %2 {Spalte|Spalten} als Mittelwert der Spalte genommen</translation>
    </message>
    <message>
        <source>A value in the project is damaged</source>
        <translation>Ein Wert im Projekt ist beschädigt</translation>
    </message>
    <message>
        <source>A value is not in the project</source>
        <translation>Ein Wert ist nicht im Projekt</translation>
    </message>
    <message>
        <source>The workflow in the project cannot be read: %1. A run in the ledger can bring it back</source>
        <translation>Der Ablauf im Projekt lässt sich nicht lesen: %1. Ein Lauf aus der Laufliste kann ihn zurückholen</translation>
    </message>
    <message>
        <source>The result of %1 in the project is damaged: run it again</source>
        <translation>Das Ergebnis von %1 im Projekt ist beschädigt: Führen Sie den Block noch einmal aus</translation>
    </message>
    <message>
        <source>Results in the project are damaged: run the workflow again</source>
        <translation>Ergebnisse im Projekt sind beschädigt: Führen Sie den Ablauf noch einmal aus</translation>
    </message>
    <message>
        <source>What %1 made is not in the project or is damaged: run it again</source>
        <translation>Was %1 erzeugt hat, ist nicht im Projekt oder beschädigt: Führen Sie den Block noch einmal aus</translation>
    </message>
    <message>
        <source>%1 cannot be opened: it is not there or may not be read</source>
        <translation>%1 lässt sich nicht öffnen: nicht vorhanden oder nicht lesbar</translation>
    </message>
    <message>
        <source>%1 is not a project of Mortise</source>
        <translation>%1 ist kein Projekt von Mortise</translation>
    </message>
    <message>
        <source>Runs in the project are damaged and were left out</source>
        <translation>Läufe im Projekt sind beschädigt und wurden ausgelassen</translation>
    </message>
    <message>
        <source>Figures in the project are damaged and were left out</source>
        <translation>Abbildungen im Projekt sind beschädigt und wurden ausgelassen</translation>
    </message>
    <message>
        <source>The undo history in the project is damaged and was left out</source>
        <translation>Der Verlauf für Rückgängig im Projekt ist beschädigt und wurde ausgelassen</translation>
    </message>
    <message>
        <source>What was kept of an unsaved document cannot be read</source>
        <translation>Was von einem nicht gespeicherten Dokument aufbewahrt wurde, lässt sich nicht lesen</translation>
    </message>
    <message>
        <source>%1 of %2 changes could not be brought back: %3</source>
        <translation>%1 von %2 Änderungen ließen sich nicht zurückholen: %3</translation>
    </message>
    <message>
        <source>What %1 made is not at hand any more and was not saved: run it again</source>
        <translation>Was %1 erzeugt hat, ist nicht mehr vorhanden und wurde nicht gespeichert: Führen Sie den Block noch einmal aus</translation>
    </message>
    <message>
        <source>%1 {column is not at hand any more and was|columns are not at hand any more and were} not saved: run the workflow again</source>
        <translation>%1 {Spalte ist nicht mehr vorhanden und wurde|Spalten sind nicht mehr vorhanden und wurden} nicht gespeichert: Führen Sie den Ablauf noch einmal aus</translation>
    </message>
    <message>
        <source>%1 could not be written: choose another folder</source>
        <translation>%1 ließ sich nicht schreiben: Wählen Sie einen anderen Ordner</translation>
    </message>
    <message>
        <source>%1 was saved by a newer Mortise (format %2, this one reads up to %3): update this one to open it</source>
        <translation>%1 wurde mit einem neueren Mortise gespeichert (Format %2, dieses liest bis %3): Aktualisieren Sie dieses, um es zu öffnen</translation>
    </message>
    <message>
        <source>%1 is damaged</source>
        <translation>%1 ist beschädigt</translation>
    </message>
    <message>
        <source>%1 cannot be opened</source>
        <translation>%1 lässt sich nicht öffnen</translation>
    </message>
    <message>
        <source>%1 is in use by another program: close it there, or save under another name</source>
        <translation>%1 wird von einem anderen Programm benutzt: Schließen Sie die Datei dort, oder speichern Sie unter anderem Namen</translation>
    </message>
    <message>
        <source>%1 could not be written: the disk is full</source>
        <translation>%1 ließ sich nicht schreiben: Der Datenträger ist voll</translation>
    </message>
    <message>
        <source>%1 may not be written: save under another name</source>
        <translation>%1 darf nicht geschrieben werden: Speichern Sie unter anderem Namen</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>Merkmale</translation>
    </message>
    <message>
        <source>as they were</source>
        <translation>wie zuvor</translation>
    </message>
    <message>
        <source>others, as many rows</source>
        <translation>andere, gleich viele Zeilen</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>nicht da</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>This run does not hold the workflow that made it</source>
        <translation>Dieser Lauf enthält den Ablauf nicht, aus dem er entstand</translation>
    </message>
    <message>
        <source>The workflow that made this run is damaged: it cannot be restored</source>
        <translation>Der Ablauf, aus dem dieser Lauf entstand, ist beschädigt: Er lässt sich nicht wiederherstellen</translation>
    </message>
    <message>
        <source>The stored value %1 is not there any more: run the block again</source>
        <translation>Der gespeicherte Wert %1 ist nicht mehr da: Führen Sie den Block noch einmal aus</translation>
    </message>
    <message>
        <source>A stored value is damaged</source>
        <translation>Ein gespeicherter Wert ist beschädigt</translation>
    </message>
    <message>
        <source>A column of the table is missing</source>
        <translation>Eine Spalte der Tabelle fehlt</translation>
    </message>
    <message>
        <source>The raw data of the table are missing</source>
        <translation>Die Rohdaten der Tabelle fehlen</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 ließ sich nicht schreiben: %2</translation>
    </message>
    <message>
        <source>%1 cannot be read</source>
        <translation>%1 lässt sich nicht lesen</translation>
    </message>
    <message>
        <source>There is no stored value %1</source>
        <translation>Es gibt keinen gespeicherten Wert %1</translation>
    </message>
    <message>
        <source>The stored column %1 is damaged</source>
        <translation>Die gespeicherte Spalte %1 ist beschädigt</translation>
    </message>
    <message>
        <source>The stored column %1 is not there any more</source>
        <translation>Die gespeicherte Spalte %1 ist nicht mehr da</translation>
    </message>
    <message>
        <source>The store %1 cannot be made: %2</source>
        <translation>Der Speicherort %1 lässt sich nicht anlegen: %2</translation>
    </message>
    <message>
        <source>A stored result is damaged</source>
        <translation>Ein gespeichertes Ergebnis ist beschädigt</translation>
    </message>
    <message>
        <source>%1 %2: %3 has no port left for it</source>
        <translation>%1 %2: %3 hat dafür keinen Anschluss mehr frei</translation>
    </message>
    <message>
        <source>%1: a recipe for training is not written to a file; use `mortise train`</source>
        <translation>%1: Ein Rezept zum Trainieren wird nicht in eine Datei geschrieben; nehmen Sie `mortise train`</translation>
    </message>
    <message>
        <source>%1: a learner cannot come from a file; use `mortise train` or `mortise run`</source>
        <translation>%1: Ein Lernverfahren kann nicht aus einer Datei kommen; nehmen Sie `mortise train` oder `mortise run`</translation>
    </message>
    <message>
        <source>--size %1: write it as WIDTHxHEIGHT, each from 50 to 20000</source>
        <translation>--size %1: Schreibweise BREITExHÖHE, jeweils von 50 bis 20000</translation>
    </message>
    <message>
        <source>%1 is not a view: choose one of `mortise nodes` that starts with view.</source>
        <translation>%1 ist keine Ansicht: Wählen Sie aus `mortise nodes` eine, die mit view. beginnt</translation>
    </message>
    <message>
        <source>%1 has no picture</source>
        <translation>%1 hat kein Bild</translation>
    </message>
    <message>
        <source>%1 is not a workflow: give a .mortise project or the JSON of one</source>
        <translation>%1 ist kein Ablauf: Geben Sie ein .mortise-Projekt oder dessen JSON an</translation>
    </message>
    <message>
        <source>--set %1: there is no block of that name; write NODE.key=value with NODE one of %2</source>
        <translation>--set %1: Es gibt keinen Block dieses Namens; Schreibweise BLOCK.key=value mit BLOCK aus %2</translation>
    </message>
    <message>
        <source>--save: %1 is a workflow as text; give the project to make, --save OUT.mortise</source>
        <translation>--save: %1 ist ein Ablauf als Text; geben Sie das neue Projekt an, --save OUT.mortise</translation>
    </message>
    <message>
        <source>--data %1: there is no block of that name</source>
        <translation>--data %1: Es gibt keinen Block dieses Namens</translation>
    </message>
    <message>
        <source>%1 %2: write it as key=value</source>
        <translation>%1 %2: Schreibweise key=value</translation>
    </message>
    <message>
        <source>%1: a table is written as .csv or .tsv</source>
        <translation>%1: Eine Tabelle wird als .csv oder .tsv geschrieben</translation>
    </message>
    <message>
        <source>%1 has no column &quot;%2&quot;; it has %3%4</source>
        <translation>%1 hat keine Spalte „%2“; vorhanden: %3%4</translation>
    </message>
    <message>
        <source>%1 is no learner: choose one of `mortise nodes` that starts with learn.</source>
        <translation>%1 ist kein Lernverfahren: Wählen Sie aus `mortise nodes` eines, das mit learn. beginnt</translation>
    </message>
    <message>
        <source>%1 could not be written: %2. Choose another place</source>
        <translation>%1 ließ sich nicht schreiben: %2. Wählen Sie einen anderen Ort</translation>
    </message>
    <message>
        <source>Restore run %1</source>
        <translation>Lauf %1 wiederherstellen</translation>
    </message>
    <message>
        <source>Pin run %1</source>
        <translation>Lauf %1 anheften</translation>
    </message>
    <message>
        <source>Unpin run %1</source>
        <translation>Lauf %1 lösen</translation>
    </message>
    <message>
        <source>Pin %1 {run|runs}</source>
        <translation>%1 {Lauf|Läufe} anheften</translation>
    </message>
    <message>
        <source>Unpin %1 {run|runs}</source>
        <translation>%1 {Lauf|Läufe} lösen</translation>
    </message>
    <message>
        <source>Tag run %1</source>
        <translation>Schlagwörter an Lauf %1</translation>
    </message>
    <message>
        <source>Note on run %1</source>
        <translation>Notiz zu Lauf %1</translation>
    </message>
    <message>
        <source>%1 holds something else than when it was read last</source>
        <translation>%1 enthält etwas anderes als beim letzten Lesen</translation>
    </message>
    <message>
        <source>The first %1 {row|rows}</source>
        <translation>Die ersten %1 {Zeile|Zeilen}</translation>
    </message>
    <message>
        <source>%1 {row|rows} · %2 {column|columns} · %3 · read in %4</source>
        <translation>%1 {Zeile|Zeilen} · %2 {Spalte|Spalten} · %3 · gelesen in %4</translation>
    </message>
    <message>
        <source>Bring in %1 {row|rows}</source>
        <translation>%1 {Zeile|Zeilen} einlesen</translation>
    </message>
    <message>
        <source>Set up a first look</source>
        <translation>Ersten Überblick einrichten</translation>
    </message>
    <message>
        <source>Set up a comparison</source>
        <translation>Vergleich einrichten</translation>
    </message>
    <message>
        <source>%1 {row|rows} picked</source>
        <translation>%1 {Zeile|Zeilen} ausgewählt</translation>
    </message>
    <message>
        <source>Delete %1 {block|blocks}</source>
        <translation>%1 {Block|Blöcke} löschen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Delete and join</source>
        <translation>Löschen und verknüpfen</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>Take out of the group %1</source>
        <translation>Aus der Gruppe %1 nehmen</translation>
    </message>
    <message>
        <source>Put into the group %1</source>
        <translation>In die Gruppe %1 legen</translation>
    </message>
    <message>
        <source>Group blocks</source>
        <translation>Blöcke gruppieren</translation>
    </message>
    <message>
        <source>Dissolve the group</source>
        <translation>Gruppe auflösen</translation>
    </message>
    <message>
        <source>Close %1</source>
        <translation>%1 schließen</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
    <message>
        <source>Move blocks</source>
        <translation>Blöcke verschieben</translation>
    </message>
    <message>
        <source>Put %1 between %2 and %3</source>
        <translation>%1 zwischen %2 und %3 setzen</translation>
    </message>
    <message>
        <source>Align blocks</source>
        <translation>Blöcke ausrichten</translation>
    </message>
    <message>
        <source>Tidy up</source>
        <translation>Aufräumen</translation>
    </message>
    <message>
        <source>%1 {column|columns}</source>
        <translation>%1 {Spalte|Spalten}</translation>
    </message>
    <message>
        <source>Leaderboard of %1 {learner|learners} for %2: best is %3 with %4 %5</source>
        <translation>Rangliste von %1 {Lernverfahren|Lernverfahren} für %2: Am besten ist %3 mit %4 %5</translation>
    </message>
    <message>
        <source>%1 of %2 {row|rows} in sight</source>
        <translation>%1 von %2 {Zeile|Zeilen} im Blick</translation>
    </message>
    <message>
        <source>%1 {row|rows} around here</source>
        <translation>%1 {Zeile|Zeilen} im Umkreis</translation>
    </message>
    <message>
        <source>%1 {row|rows} · %2 {column|columns} · %3 missing {cell|cells}</source>
        <translation>%1 {Zeile|Zeilen} · %2 {Spalte|Spalten} · %3 fehlende {Zelle|Zellen}</translation>
    </message>
    <message>
        <source>%1 {row|rows} · %2 {leaf|leaves} · %3 {level|levels}</source>
        <translation>%1 {Zeile|Zeilen} · %2 {Blatt|Blätter} · %3 {Ebene|Ebenen}</translation>
    </message>
    <message>
        <source>%1 {row|rows}</source>
        <translation>%1 {Zeile|Zeilen}</translation>
    </message>
    <message>
        <source>table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>learner</source>
        <translation>Lernverfahren</translation>
    </message>
    <message>
        <source>results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>A figure of %1 x %2 cannot be drawn: both sides must be 1 to %3</source>
        <translation>Eine Abbildung von %1 x %2 lässt sich nicht zeichnen: Beide Seiten müssen 1 bis %3 sein</translation>
    </message>
    <message>
        <source>%1: figures are written as .png, .svg or .pdf; give the file one of these endings</source>
        <translation>%1: Abbildungen werden als .png, .svg oder .pdf geschrieben; geben Sie der Datei eine dieser Endungen</translation>
    </message>
    <message>
        <source>A figure of %1 x %2 does not fit into memory: make it smaller, or write .svg or .pdf</source>
        <translation>Eine Abbildung von %1 x %2 passt nicht in den Speicher: Machen Sie sie kleiner, oder schreiben Sie .svg oder .pdf</translation>
    </message>
    <message>
        <source>%1 could not be written: %2. Choose another place or make room</source>
        <translation>%1 ließ sich nicht schreiben: %2. Wählen Sie einen anderen Ort oder schaffen Sie Platz</translation>
    </message>
    <message>
        <source>%1 of %2 {row|rows}, drawn at random</source>
        <translation>%1 von %2 {Zeile|Zeilen}, zufällig gezogen</translation>
    </message>
    <message>
        <source>%1 was not printed: the printer %2 takes nothing. Choose another one, or save the figure as PDF</source>
        <translation>%1 wurde nicht gedruckt: Der Drucker %2 nimmt nichts an. Einen anderen wählen oder die Abbildung als PDF speichern</translation>
    </message>
    <message>
        <source>%1 of %2 {row|rows} shown</source>
        <translation>%1 von %2 {Zeile|Zeilen} gezeigt</translation>
    </message>
    <message>
        <source>Table of %1 {row|rows} and %2 {column|columns}</source>
        <translation>Tabelle mit %1 {Zeile|Zeilen} und %2 {Spalte|Spalten}</translation>
    </message>
</context>
<context>
    <name>datasets</name>
    <message>
        <source>Airline passengers</source>
        <translation>Fluggäste</translation>
    </message>
    <message>
        <source>144 months · thousands of passengers · 1949 to 1960</source>
        <translation>144 Monate · Fluggäste in Tausend · 1949 bis 1960</translation>
    </message>
    <message>
        <source>Rented bikes by the hour</source>
        <translation>Leihräder je Stunde</translation>
    </message>
    <message>
        <source>8,645 hours of 2011 · bikes in use · weather and calendar</source>
        <translation>8.645 Stunden von 2011 · Räder in Benutzung · Wetter und Kalender</translation>
    </message>
    <message>
        <source>Breast cancer, Wisconsin</source>
        <translation>Brustkrebs, Wisconsin</translation>
    </message>
    <message>
        <source>569 samples · malignant or benign · 30 measurements of cells</source>
        <translation>569 Proben · bösartig oder gutartig · 30 Messwerte von Zellen</translation>
    </message>
    <message>
        <source>Customers who leave</source>
        <translation>Kunden, die kündigen</translation>
    </message>
    <message>
        <source>5,000 phone customers · churn · one in seven leaves · 51 states</source>
        <translation>5.000 Telefonkunden · Kündigung · jeder siebte geht · 51 Staaten</translation>
    </message>
    <message>
        <source>Carbon dioxide on Mauna Loa</source>
        <translation>Kohlendioxid auf dem Mauna Loa</translation>
    </message>
    <message>
        <source>2,284 weeks · parts per million · 1958 to 2001 · some missing</source>
        <translation>2.284 Wochen · Teile je Million · 1958 bis 2001 · einige fehlen</translation>
    </message>
    <message>
        <source>Diabetes after a year</source>
        <translation>Diabetes nach einem Jahr</translation>
    </message>
    <message>
        <source>442 patients · progression of the disease · ten measurements</source>
        <translation>442 Kranke · Verlauf der Krankheit · zehn Messwerte</translation>
    </message>
    <message>
        <source>Handwritten digits</source>
        <translation>Handgeschriebene Ziffern</translation>
    </message>
    <message>
        <source>1,797 pictures of 8 × 8 pixels · ten digits</source>
        <translation>1.797 Bilder mit 8 × 8 Pixeln · zehn Ziffern</translation>
    </message>
    <message>
        <source>Life expectancy of nations</source>
        <translation>Lebenserwartung der Länder</translation>
    </message>
    <message>
        <source>1,704 rows · life expectancy · 142 countries every five years</source>
        <translation>1.704 Zeilen · Lebenserwartung · 142 Länder alle fünf Jahre</translation>
    </message>
    <message>
        <source>Houses of Saratoga County</source>
        <translation>Häuser in Saratoga County</translation>
    </message>
    <message>
        <source>1,728 houses · price · size, age, heating and more</source>
        <translation>1.728 Häuser · Preis · Größe, Alter, Heizung und mehr</translation>
    </message>
    <message>
        <source>Iris flowers</source>
        <translation>Schwertlilien (Iris)</translation>
    </message>
    <message>
        <source>150 flowers · three species · four lengths</source>
        <translation>150 Blüten · drei Arten · vier Längen</translation>
    </message>
    <message>
        <source>Fuel use of cars</source>
        <translation>Kraftstoffverbrauch von Autos</translation>
    </message>
    <message>
        <source>398 cars · miles per gallon · 1970 to 1982 · some missing</source>
        <translation>398 Autos · Meilen je Gallone · 1970 bis 1982 · einige fehlen</translation>
    </message>
    <message>
        <source>Old Faithful</source>
        <translation>Old Faithful</translation>
    </message>
    <message>
        <source>272 eruptions of a geyser · two groups to find</source>
        <translation>272 Ausbrüche eines Geysirs · zwei Gruppen zu finden</translation>
    </message>
    <message>
        <source>Penguins of the Palmer Archipelago</source>
        <translation>Pinguine des Palmer-Archipels</translation>
    </message>
    <message>
        <source>344 birds · species · some missing</source>
        <translation>344 Vögel · Art · einige fehlen</translation>
    </message>
    <message>
        <source>Tips in a restaurant</source>
        <translation>Trinkgeld im Restaurant</translation>
    </message>
    <message>
        <source>244 tables · tip · bill, day, time and party</source>
        <translation>244 Tische · Trinkgeld · Rechnung, Tag, Zeit und Personen</translation>
    </message>
    <message>
        <source>Passengers of the Titanic</source>
        <translation>Passagiere der Titanic</translation>
    </message>
    <message>
        <source>1,309 passengers · survived or not · many ages missing</source>
        <translation>1.309 Passagiere · überlebt oder nicht · oft fehlt das Alter</translation>
    </message>
    <message>
        <source>Weather in Seattle</source>
        <translation>Wetter in Seattle</translation>
    </message>
    <message>
        <source>1,461 days · sun, rain, fog, drizzle or snow · 2012 to 2015</source>
        <translation>1.461 Tage · Sonne, Regen, Nebel, Niesel oder Schnee · 2012 bis 2015</translation>
    </message>
    <message>
        <source>Wines of one region</source>
        <translation>Weine einer Region</translation>
    </message>
    <message>
        <source>178 wines · three growers · chemical analysis</source>
        <translation>178 Weine · drei Erzeuger · chemische Analyse</translation>
    </message>
</context>
<context>
    <name>examples</name>
    <message>
        <source>See what is in a table</source>
        <translation>Sehen, was in einer Tabelle steckt</translation>
    </message>
    <message>
        <source>Distributions, missing cells, what goes with what</source>
        <translation>Verteilungen, fehlende Zellen, was womit zusammenhängt</translation>
    </message>
    <message>
        <source>Penguins</source>
        <translation>Pinguine</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Distributions</source>
        <translation>Verteilungen</translation>
    </message>
    <message>
        <source>Bill and flipper</source>
        <translation>Schnabel und Flosse</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Double-click a block to open it. Click it to change what it shows.</source>
        <translation>Ein Doppelklick auf einen Block öffnet ihn. Ein Klick zeigt, was sich an ihm ändern lässt.</translation>
    </message>
    <message>
        <source>Predict a yes or no</source>
        <translation>Ja oder Nein vorhersagen</translation>
    </message>
    <message>
        <source>Who leaves? Four learners, fair folds, a leaderboard, ROC curves</source>
        <translation>Wer geht? Vier Lernverfahren, faire Teilungen, Rangliste, ROC-Kurven</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Kunden</translation>
    </message>
    <message>
        <source>Logistic regression</source>
        <translation>Logistische Regression</translation>
    </message>
    <message>
        <source>Decision tree</source>
        <translation>Entscheidungsbaum</translation>
    </message>
    <message>
        <source>Random forest</source>
        <translation>Random Forest</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>Baseline</translation>
    </message>
    <message>
        <source>Test and score</source>
        <translation>Testen und bewerten</translation>
    </message>
    <message>
        <source>ROC curve</source>
        <translation>ROC-Kurve</translation>
    </message>
    <message>
        <source>Leaderboard</source>
        <translation>Rangliste</translation>
    </message>
    <message>
        <source>Confusion</source>
        <translation>Konfusionsmatrix</translation>
    </message>
    <message>
        <source>Predict a number</source>
        <translation>Eine Zahl vorhersagen</translation>
    </message>
    <message>
        <source>Least squares, ridge and a forest on the progress of diabetes</source>
        <translation>Kleinste Quadrate, Ridge und ein Random Forest zum Verlauf von Diabetes</translation>
    </message>
    <message>
        <source>Diabetes</source>
        <translation>Diabetes</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Linear regression</source>
        <translation>Lineare Regression</translation>
    </message>
    <message>
        <source>Ridge</source>
        <translation>Ridge</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Trainieren</translation>
    </message>
    <message>
        <source>Coefficients</source>
        <translation>Koeffizienten</translation>
    </message>
    <message>
        <source>Find groups</source>
        <translation>Gruppen finden</translation>
    </message>
    <message>
        <source>k-means on scaled columns, seen along two axes</source>
        <translation>k-Means auf skalierten Spalten, gesehen entlang zweier Achsen</translation>
    </message>
    <message>
        <source>Wine</source>
        <translation>Wein</translation>
    </message>
    <message>
        <source>k-means</source>
        <translation>k-Means</translation>
    </message>
    <message>
        <source>Principal components</source>
        <translation>Hauptkomponenten</translation>
    </message>
    <message>
        <source>Groups on two axes</source>
        <translation>Gruppen auf zwei Achsen</translation>
    </message>
    <message>
        <source>Group sizes</source>
        <translation>Gruppengrößen</translation>
    </message>
    <message>
        <source>Use a model</source>
        <translation>Ein Modell anwenden</translation>
    </message>
    <message>
        <source>Train once, predict rows that were held back, look at them</source>
        <translation>Einmal trainieren, zurückgehaltene Zeilen vorhersagen, sie ansehen</translation>
    </message>
    <message>
        <source>Titanic</source>
        <translation>Titanic</translation>
    </message>
    <message>
        <source>First 600</source>
        <translation>Erste 600</translation>
    </message>
    <message>
        <source>Last 200</source>
        <translation>Letzte 200</translation>
    </message>
    <message>
        <source>Predict</source>
        <translation>Vorhersagen</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>Was vorhergesagt wurde</translation>
    </message>
    <message>
        <source>A tree that can be read</source>
        <translation>Ein lesbarer Baum</translation>
    </message>
    <message>
        <source>Filter, prepare, grow a small tree and judge it beside a forest</source>
        <translation>Filtern, vorbereiten, einen kleinen Baum wachsen lassen und neben einem Random Forest bewerten</translation>
    </message>
    <message>
        <source>Adults</source>
        <translation>Erwachsene</translation>
    </message>
    <message>
        <source>Tree</source>
        <translation>Baum</translation>
    </message>
</context>
<context>
    <name>mortise::Absence</name>
    <message>
        <source>%1 has no result</source>
        <translation>%1 hat kein Ergebnis</translation>
    </message>
    <message>
        <source>Show the block</source>
        <translation>Baustein zeigen</translation>
    </message>
    <message>
        <source>Nothing is linked to %1</source>
        <translation>Mit %1 ist nichts verknüpft</translation>
    </message>
    <message>
        <source>Draw a link to it on the canvas.</source>
        <translation>Auf der Arbeitsfläche eine Verbindung dorthin ziehen.</translation>
    </message>
    <message>
        <source>Not run yet</source>
        <translation>Noch nicht ausgeführt</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Ausführen</translation>
    </message>
</context>
<context>
    <name>mortise::AssignmentsEditor</name>
    <message>
        <source>Add a column</source>
        <translation>Spalte hinzufügen</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>Take %1 away</source>
        <translation>%1 wegnehmen</translation>
    </message>
</context>
<context>
    <name>mortise::AssumedList</name>
    <message>
        <source>What was assumed</source>
        <translation>Was angenommen wurde</translation>
    </message>
</context>
<context>
    <name>mortise::AxisPopup</name>
    <message>
        <source>Axis across</source>
        <translation>Waagerechte Achse</translation>
    </message>
    <message>
        <source>Axis up</source>
        <translation>Senkrechte Achse</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>by itself</source>
        <translation>automatisch</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Set the axis</source>
        <translation>Achse festlegen</translation>
    </message>
    <message>
        <source>By itself</source>
        <translation>Von selbst</translation>
    </message>
</context>
<context>
    <name>mortise::Board</name>
    <message>
        <source>Compare: all results</source>
        <translation>Vergleichen: alle Ergebnisse</translation>
    </message>
    <message>
        <source>Explore: all charts</source>
        <translation>Erkunden: alle Diagramme</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Was sich änderte</translation>
    </message>
    <message>
        <source>All views are closed or in windows of their own</source>
        <translation>Alle Ansichten sind geschlossen oder in eigenen Fenstern</translation>
    </message>
    <message>
        <source>No results to compare</source>
        <translation>Keine Ergebnisse zu vergleichen</translation>
    </message>
    <message>
        <source>Nothing to look at yet</source>
        <translation>Noch nichts zu sehen</translation>
    </message>
    <message>
        <source>Their blocks are still on the canvas.</source>
        <translation>Ihre Blöcke sind noch auf der Arbeitsfläche.</translation>
    </message>
    <message>
        <source>Leaderboard, ROC curve and confusion matrix stand here side by side once learners are tested.</source>
        <translation>Rangliste, ROC-Kurve und Konfusionsmatrix stehen hier nebeneinander, sobald Lernverfahren getestet sind.</translation>
    </message>
    <message>
        <source>Distributions, scatter plots and tables of your data stand here side by side. Rows picked in one light up in all.</source>
        <translation>Verteilungen, Streudiagramme und Tabellen Ihrer Daten stehen hier nebeneinander. Zeilen, die Sie in einem auswählen, leuchten in allen auf.</translation>
    </message>
    <message>
        <source>Show them here</source>
        <translation>Hier zeigen</translation>
    </message>
    <message>
        <source>Set up a comparison</source>
        <translation>Vergleich einrichten</translation>
    </message>
    <message>
        <source>Show my data</source>
        <translation>Meine Daten zeigen</translation>
    </message>
    <message>
        <source>%1 (own window)</source>
        <translation>%1 (eigenes Fenster)</translation>
    </message>
    <message>
        <source>Tidy the board</source>
        <translation>Tafel aufräumen</translation>
    </message>
</context>
<context>
    <name>mortise::BoxPlot</name>
    <message>
        <source>%1
median %2
quartiles %3 to %4
%5 beyond the whiskers</source>
        <translation>%1
Median %2
Quartile %3 bis %4
%5 jenseits der Antennen</translation>
    </message>
    <message>
        <source>%1 picked, median %2</source>
        <translation>%1 ausgewählt, Median %2</translation>
    </message>
    <message>
        <source>The column is not there</source>
        <translation>Die Spalte ist nicht vorhanden</translation>
    </message>
    <message>
        <source>No numbers to draw</source>
        <translation>Keine Zahlen zu zeichnen</translation>
    </message>
    <message>
        <source>Box plots need a column of numbers or times.</source>
        <translation>Boxplots brauchen eine Spalte mit Zahlen oder Zeiten.</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation>%1 nach %2</translation>
    </message>
    <message>
        <source>%1 without a group or a value above 0</source>
        <translation>%1 ohne Gruppe oder Wert über 0</translation>
    </message>
    <message>
        <source>%1 without a finite value or a group</source>
        <translation>%1 ohne endlichen Wert oder Gruppe</translation>
    </message>
    <message>
        <source>%1 outside the axis</source>
        <translation>%1 außerhalb der Achse</translation>
    </message>
    <message>
        <source>shapes, because points of more than %1 rows would hide one another</source>
        <translation>als Form, denn Punkte von mehr als %1 Zeilen verdeckten einander</translation>
    </message>
    <message>
        <source>There are no rows.</source>
        <translation>Es gibt keine Zeilen.</translation>
    </message>
    <message>
        <source>No row has a value that can be drawn.</source>
        <translation>Keine Zeile hat einen Wert, der sich zeichnen lässt.</translation>
    </message>
    <message>
        <source>Box plots of %1</source>
        <translation>Boxplots von %1</translation>
    </message>
</context>
<context>
    <name>mortise::Calibration</name>
    <message>
        <source>%1 points</source>
        <translation>%1 Prozentpunkte</translation>
    </message>
    <message>
        <source>off by %1 on average (expected calibration error), Brier score %2</source>
        <translation>im Mittel %1 daneben (erwarteter Kalibrierungsfehler), Brier-Score %2</translation>
    </message>
    <message>
        <source>where it says %1, it is %2</source>
        <translation>wo es %1 sagt, sind es %2</translation>
    </message>
    <message>
        <source>nowhere more than chance explains</source>
        <translation>nirgends mehr, als der Zufall erklärt</translation>
    </message>
    <message>
        <source>said %1 (%2 to %3)
happened %4 (95 %: %5 to %6)
%7</source>
        <translation>gesagt %1 (%2 bis %3)
eingetreten %4 (95 %: %5 bis %6)
%7</translation>
    </message>
    <message>
        <source>Nearest to the truth is %1: %2.</source>
        <translation>Am nächsten an der Wahrheit ist %1: %2.</translation>
    </message>
    <message>
        <source>said %1 to %2</source>
        <translation>gesagt %1 bis %2</translation>
    </message>
    <message>
        <source>Nothing to check</source>
        <translation>Nichts zu prüfen</translation>
    </message>
    <message>
        <source>A reliability diagram needs tested rows and learners that give probabilities.</source>
        <translation>Ein Zuverlässigkeitsdiagramm braucht getestete Zeilen und Lernverfahren, die Wahrscheinlichkeiten geben.</translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation>Kalibrierung</translation>
    </message>
    <message>
        <source>the answer of %1 classes</source>
        <translation>die Antwort aus %1 Klassen</translation>
    </message>
    <message>
        <source>are 70 % really 70 %?</source>
        <translation>sind 70 % wirklich 70 %?</translation>
    </message>
    <message>
        <source>said</source>
        <translation>gesagt</translation>
    </message>
    <message>
        <source>was right</source>
        <translation>war richtig</translation>
    </message>
    <message>
        <source>happened</source>
        <translation>eingetreten</translation>
    </message>
    <message>
        <source>Calibration of %1, %2</source>
        <translation>Kalibrierung von %1, %2</translation>
    </message>
</context>
<context>
    <name>mortise::Canvas</name>
    <message>
        <source>Canvas</source>
        <translation>Arbeitsfläche</translation>
    </message>
    <message numerus="yes">
        <source>%n ports inside fit: let go to choose one</source>
        <translation>
            <numerusform>%n Anschluss darin passt: loslassen, um ihn zu wählen</numerusform>
            <numerusform>%n Anschlüsse darin passen: loslassen, um einen zu wählen</numerusform>
        </translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>What should be remembered here?</source>
        <translation>Was soll hier festgehalten werden?</translation>
    </message>
    <message>
        <source>Name of the block</source>
        <translation>Name des Blocks</translation>
    </message>
    <message>
        <source>Group %1</source>
        <translation>Gruppe %1</translation>
    </message>
    <message>
        <source>Name of the group</source>
        <translation>Name der Gruppe</translation>
    </message>
    <message>
        <source>Arrows</source>
        <translation>Pfeile</translation>
    </message>
    <message>
        <source>Add a block</source>
        <translation>Block hinzufügen</translation>
    </message>
    <message>
        <source>Walk along links and between blocks</source>
        <translation>An Verbindungen entlang und von Block zu Block gehen</translation>
    </message>
    <message>
        <source>Open the block or the group</source>
        <translation>Block oder Gruppe öffnen</translation>
    </message>
    <message>
        <source>Lead a link from the block: arrows choose where to, Enter links</source>
        <translation>Verbindung vom Block aus führen: Pfeile wählen wohin, Enter verbindet</translation>
    </message>
    <message>
        <source>Take up a link of the block; Space puts a block in it, Delete removes it</source>
        <translation>Verbindung aufnehmen; Leertaste setzt einen Block hinein, Entf entfernt sie</translation>
    </message>
    <message>
        <source>Move what is selected</source>
        <translation>Auswahl verschieben</translation>
    </message>
    <message>
        <source>Move it by single points</source>
        <translation>Auswahl um einzelne Punkte verschieben</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Delete and join</source>
        <translation>Löschen und verknüpfen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Ausschneiden</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Alles auswählen</translation>
    </message>
    <message>
        <source>Leave what was begun; select nothing</source>
        <translation>Begonnenes lassen; nichts auswählen</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppieren</translation>
    </message>
    <message>
        <source>Dissolve the group</source>
        <translation>Gruppe auflösen</translation>
    </message>
    <message>
        <source>Open or close the group</source>
        <translation>Gruppe öffnen oder schließen</translation>
    </message>
    <message>
        <source>Find on the canvas</source>
        <translation>Auf der Arbeitsfläche suchen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>block: port</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>No block in the group %1 gives anything out</source>
        <translation>Kein Block der Gruppe %1 gibt etwas aus</translation>
    </message>
    <message>
        <source>No block in the group %1 takes anything in</source>
        <translation>Kein Block der Gruppe %1 nimmt etwas auf</translation>
    </message>
    <message>
        <source>No port in the group %1 fits. %2</source>
        <translation>Kein Anschluss in der Gruppe %1 passt. %2</translation>
    </message>
    <message>
        <source>Ports that fit</source>
        <translation>Anschlüsse, die passen</translation>
    </message>
    <message>
        <source>There is no block that this can be linked to. Press Space to add one.</source>
        <translation>Es gibt keinen Block, mit dem sich das verknüpfen lässt. Die Leertaste fügt einen hinzu.</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 zu %2</translation>
    </message>
    <message>
        <source>%1: Enter links, arrows choose, Space inserts a block, Delete removes, Escape ends</source>
        <translation>%1: Eingabe verknüpft, Pfeile wählen, Leertaste fügt einen Block ein, Entf entfernt, Esc beendet</translation>
    </message>
    <message>
        <source>%1: Enter links, arrows choose, Escape ends</source>
        <translation>%1: Eingabe verknüpft, Pfeile wählen, Esc beendet</translation>
    </message>
    <message>
        <source>Insert a block</source>
        <translation>Block einfügen</translation>
    </message>
    <message>
        <source>Remove the link</source>
        <translation>Verknüpfung entfernen</translation>
    </message>
    <message>
        <source>Add a note</source>
        <translation>Notiz hinzufügen</translation>
    </message>
    <message>
        <source>Tidy up</source>
        <translation>Aufräumen</translation>
    </message>
    <message>
        <source>Fit to window</source>
        <translation>An Fenster anpassen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>Close the preview</source>
        <translation>Vorschau schließen</translation>
    </message>
    <message>
        <source>Open the preview</source>
        <translation>Vorschau öffnen</translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>Einschalten</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>Ausschalten</translation>
    </message>
    <message>
        <source>Close the group</source>
        <translation>Gruppe schließen</translation>
    </message>
    <message>
        <source>Take out of the group</source>
        <translation>Aus der Gruppe nehmen</translation>
    </message>
    <message>
        <source>Open the group</source>
        <translation>Gruppe öffnen</translation>
    </message>
    <message>
        <source>Delete with its blocks</source>
        <translation>Mit ihren Blöcken löschen</translation>
    </message>
    <message>
        <source>Align</source>
        <translation>Ausrichten</translation>
    </message>
    <message>
        <source>Left edges</source>
        <translation>Linke Kanten</translation>
    </message>
    <message>
        <source>Centres, one below the other</source>
        <translation>Mitten untereinander</translation>
    </message>
    <message>
        <source>Right edges</source>
        <translation>Rechte Kanten</translation>
    </message>
    <message>
        <source>Top edges</source>
        <translation>Obere Kanten</translation>
    </message>
    <message>
        <source>Centres, side by side</source>
        <translation>Mitten nebeneinander</translation>
    </message>
    <message>
        <source>Bottom edges</source>
        <translation>Untere Kanten</translation>
    </message>
    <message>
        <source>Equal gaps from left to right</source>
        <translation>Gleiche Abstände von links nach rechts</translation>
    </message>
    <message>
        <source>Equal gaps from top to bottom</source>
        <translation>Gleiche Abstände von oben nach unten</translation>
    </message>
    <message>
        <source>Link to %1: %2</source>
        <translation>Verknüpfen mit %1: %2</translation>
    </message>
    <message>
        <source>Remove the link to %1</source>
        <translation>Verknüpfung mit %1 entfernen</translation>
    </message>
    <message>
        <source>Insert a block before %1</source>
        <translation>Einen Block vor %1 einfügen</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 ist gescheitert</translation>
    </message>
    <message>
        <source>%1 is running</source>
        <translation>%1 läuft</translation>
    </message>
    <message>
        <source>%1: a warning</source>
        <translation>%1: eine Warnung</translation>
    </message>
    <message numerus="yes">
        <source>%n blocks</source>
        <translation>
            <numerusform>%n Block</numerusform>
            <numerusform>%n Blöcke</numerusform>
        </translation>
    </message>
    <message>
        <source>group %1, %2</source>
        <translation>Gruppe %1, %2</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>geschlossen</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>in the group %1</source>
        <translation>in der Gruppe %1</translation>
    </message>
    <message>
        <source>unknown block: %1</source>
        <translation>unbekannter Block: %1</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>ausgeschaltet</translation>
    </message>
    <message>
        <source>input from %1</source>
        <translation>Eingang von %1</translation>
    </message>
    <message>
        <source>output to %1</source>
        <translation>Ausgang zu %1</translation>
    </message>
    <message>
        <source>Run to see it here</source>
        <translation>Ausführen, um es hier zu sehen</translation>
    </message>
    <message>
        <source>Output %1, not linked</source>
        <translation>Ausgang %1, nicht verknüpft</translation>
    </message>
    <message>
        <source>Input %1, not linked</source>
        <translation>Eingang %1, nicht verknüpft</translation>
    </message>
    <message>
        <source>Output %1, linked to %2</source>
        <translation>Ausgang %1, verknüpft mit %2</translation>
    </message>
    <message>
        <source>Input %1, linked to %2</source>
        <translation>Eingang %1, verknüpft mit %2</translation>
    </message>
</context>
<context>
    <name>mortise::CoefficientsPicture</name>
    <message>
        <source>+ %1 more</source>
        <translation>+ %1 weitere</translation>
    </message>
    <message>
        <source>No model to read</source>
        <translation>Kein Modell zu lesen</translation>
    </message>
    <message>
        <source>Link the model of a linear learner or a forest to this block.</source>
        <translation>Verknüpfen Sie das Modell eines linearen Lernverfahrens oder eines Random Forest mit diesem Block.</translation>
    </message>
    <message>
        <source>%1 has no coefficients</source>
        <translation>%1 hat keine Koeffizienten</translation>
    </message>
    <message>
        <source>Linear and logistic regression have coefficients, trees and forests have importances. Link a model of one of these.</source>
        <translation>Lineare und logistische Regression haben Koeffizienten, Bäume und Random Forests haben Wichtigkeiten. Verknüpfen Sie ein Modell von einem dieser Verfahren.</translation>
    </message>
    <message>
        <source>There is no class %1</source>
        <translation>Es gibt keine Klasse %1</translation>
    </message>
    <message>
        <source>Choose another one in the settings.</source>
        <translation>Wählen Sie in den Einstellungen eine andere.</translation>
    </message>
    <message>
        <source>Importance for %1</source>
        <translation>Wichtigkeit für %1</translation>
    </message>
    <message>
        <source>Coefficients for %1</source>
        <translation>Koeffizienten für %1</translation>
    </message>
    <message>
        <source>class %1</source>
        <translation>Klasse %1</translation>
    </message>
    <message>
        <source>intercept %1</source>
        <translation>Achsenabschnitt %1</translation>
    </message>
    <message>
        <source>the largest is %1</source>
        <translation>am größten ist %1</translation>
    </message>
</context>
<context>
    <name>mortise::ColumnBox</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>mortise::ColumnCharts</name>
    <message>
        <source>Charts of columns</source>
        <translation>Diagramme von Spalten</translation>
    </message>
</context>
<context>
    <name>mortise::ColumnEditor</name>
    <message>
        <source>by itself</source>
        <translation>automatisch</translation>
    </message>
</context>
<context>
    <name>mortise::ColumnFacts</name>
    <message>
        <source>always %1</source>
        <translation>immer %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>numbers but for %1</source>
        <translation>Zahlen bis auf %1</translation>
    </message>
    <message>
        <source>dates but for %1</source>
        <translation>Datumswerte bis auf %1</translation>
    </message>
    <message>
        <source>Y-M-D</source>
        <translation>J-M-T</translation>
    </message>
    <message>
        <source>D.M.Y</source>
        <translation>T.M.J</translation>
    </message>
    <message>
        <source>D/M/Y</source>
        <translation>T/M/J</translation>
    </message>
    <message>
        <source>M/D/Y</source>
        <translation>M/T/J</translation>
    </message>
    <message>
        <source>no value</source>
        <translation>kein Wert</translation>
    </message>
    <message>
        <source>decimal comma</source>
        <translation>Dezimalkomma</translation>
    </message>
    <message>
        <source>%1 distinct</source>
        <translation>%1 verschiedene</translation>
    </message>
    <message numerus="yes">
        <source>%n levels</source>
        <translation>
            <numerusform>%n Ausprägung</numerusform>
            <numerusform>%n Ausprägungen</numerusform>
        </translation>
    </message>
    <message>
        <source>written %1</source>
        <translation>geschrieben %1</translation>
    </message>
    <message>
        <source>written with a decimal comma</source>
        <translation>mit Dezimalkomma geschrieben</translation>
    </message>
    <message>
        <source>%1 missing</source>
        <translation>%1 fehlend</translation>
    </message>
</context>
<context>
    <name>mortise::ColumnPanel</name>
    <message>
        <source>target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>meta</source>
        <translation>Meta</translation>
    </message>
    <message>
        <source>ignored</source>
        <translation>ignoriert</translation>
    </message>
    <message>
        <source>+ %1 more, each once</source>
        <translation>+ %1 weitere, jeder Wert einmal</translation>
    </message>
    <message>
        <source>+ %1 more</source>
        <translation>+ %1 weitere</translation>
    </message>
    <message>
        <source>median %1</source>
        <translation>Median %1</translation>
    </message>
    <message>
        <source>%1 missing</source>
        <translation>%1 fehlend</translation>
    </message>
    <message>
        <source>%1 distinct</source>
        <translation>%1 verschiedene</translation>
    </message>
    <message>
        <source>mean %1</source>
        <translation>Mittelwert %1</translation>
    </message>
    <message>
        <source>%1 infinite</source>
        <translation>%1 unendlich</translation>
    </message>
    <message>
        <source>%1 infinite, not drawn</source>
        <translation>%1 unendlich, nicht gezeichnet</translation>
    </message>
    <message>
        <source>standard deviation %1</source>
        <translation>Standardabweichung %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>%1 lie below %2</source>
        <translation>%1 liegen unter %2</translation>
    </message>
</context>
<context>
    <name>mortise::ColumnPopup</name>
    <message>
        <source>Find a column</source>
        <translation>Spalte suchen</translation>
    </message>
    <message>
        <source>No column has that in its name</source>
        <translation>Keine Spalte hat das im Namen</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>mortise::ColumnsEditor</name>
    <message>
        <source>Find a column</source>
        <translation>Spalte suchen</translation>
    </message>
</context>
<context>
    <name>mortise::ConfusionPicture</name>
    <message>
        <source>%1 taken for %2 (%3)</source>
        <translation>%1 für %2 gehalten (%3)</translation>
    </message>
    <message numerus="yes">
        <source>%1 more pairs</source>
        <translation>
            <numerusform>%1 weitere Verwechslung</numerusform>
            <numerusform>%1 weitere Verwechslungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Most often wrong: %1</source>
        <translation>Am häufigsten verwechselt: %1</translation>
    </message>
    <message>
        <source>%1, told right</source>
        <translation>%1, richtig erkannt</translation>
    </message>
    <message>
        <source>%1 taken for %2</source>
        <translation>%1 für %2 gehalten</translation>
    </message>
    <message>
        <source>%1 cells of the confusion matrix</source>
        <translation>%1 Zellen der Konfusionsmatrix</translation>
    </message>
    <message>
        <source>is %1
said %2
%3
%4 of those that are %1
%5 of those said to be %2</source>
        <translation>ist %1
vorhergesagt %2
%3
%4 derer, die %1 sind
%5 derer, die als %2 vorhergesagt sind</translation>
    </message>
    <message>
        <source>%1 picked</source>
        <translation>%1 ausgewählt</translation>
    </message>
    <message>
        <source>down: what it is, across: what was said</source>
        <translation>nach unten: was es ist, nach rechts: was vorhergesagt wurde</translation>
    </message>
    <message>
        <source>said: %1</source>
        <translation>vorhergesagt: %1</translation>
    </message>
    <message>
        <source>No results to draw</source>
        <translation>Keine Ergebnisse zu zeichnen</translation>
    </message>
    <message>
        <source>No classes</source>
        <translation>Keine Klassen</translation>
    </message>
    <message>
        <source>A confusion matrix counts classes. The target %1 is a number.</source>
        <translation>Eine Konfusionsmatrix zählt Klassen. Das Ziel %1 ist eine Zahl.</translation>
    </message>
    <message>
        <source>There is no learner %1</source>
        <translation>Es gibt kein Lernverfahren %1</translation>
    </message>
    <message>
        <source>Choose another one in the settings.</source>
        <translation>Wählen Sie in den Einstellungen ein anderes.</translation>
    </message>
    <message>
        <source>Nothing was tested</source>
        <translation>Nichts wurde getestet</translation>
    </message>
    <message>
        <source>The results hold no tested rows.</source>
        <translation>Die Ergebnisse enthalten keine getesteten Zeilen.</translation>
    </message>
    <message>
        <source>Confusion</source>
        <translation>Konfusionsmatrix</translation>
    </message>
    <message>
        <source>%1 of %2 tested rows right</source>
        <translation>%1 von %2 getesteten Zeilen richtig</translation>
    </message>
    <message>
        <source>Confusion matrix of %1</source>
        <translation>Konfusionsmatrix von %1</translation>
    </message>
</context>
<context>
    <name>mortise::DatasetCard</name>
    <message>
        <source>Data set %1: %2</source>
        <translation>Datensatz %1: %2</translation>
    </message>
</context>
<context>
    <name>mortise::Distribution</name>
    <message>
        <source>The column is not there</source>
        <translation>Die Spalte ist nicht vorhanden</translation>
    </message>
    <message>
        <source>No column to draw</source>
        <translation>Keine Spalte zu zeichnen</translation>
    </message>
    <message>
        <source>The table has no column of numbers, categories or times.</source>
        <translation>Die Tabelle hat keine Spalte mit Zahlen, Kategorien oder Zeiten.</translation>
    </message>
    <message>
        <source>Nothing to draw</source>
        <translation>Nichts zu zeichnen</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation>%1 nach %2</translation>
    </message>
    <message>
        <source>%1 missing</source>
        <translation>%1 fehlend</translation>
    </message>
    <message>
        <source>%1 without %2</source>
        <translation>%1 ohne %2</translation>
    </message>
    <message>
        <source>%1 infinite, not drawn</source>
        <translation>%1 unendlich, nicht gezeichnet</translation>
    </message>
    <message>
        <source>log counts</source>
        <translation>logarithmische Anzahlen</translation>
    </message>
    <message>
        <source>There are no rows.</source>
        <translation>Es gibt keine Zeilen.</translation>
    </message>
    <message>
        <source>No row has a value that can be drawn.</source>
        <translation>Keine Zeile hat einen Wert, der sich zeichnen lässt.</translation>
    </message>
    <message>
        <source>Distribution of %1</source>
        <translation>Verteilung von %1</translation>
    </message>
    <message numerus="yes">
        <source>%n groups</source>
        <translation>
            <numerusform>%n Gruppe</numerusform>
            <numerusform>%n Gruppen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 picked</source>
        <translation>%1 ausgewählt</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>density</source>
        <translation>Dichte</translation>
    </message>
    <message>
        <source>share, %</source>
        <translation>Anteil, %</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>Zeilen</translation>
    </message>
</context>
<context>
    <name>mortise::DistributionFold</name>
    <message>
        <source>others</source>
        <translation>übrige</translation>
    </message>
    <message>
        <source>%1 others</source>
        <translation>%1 übrige</translation>
    </message>
</context>
<context>
    <name>mortise::Document</name>
    <message>
        <source>Copy of %1</source>
        <translation>Kopie von %1</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Ohne Titel</translation>
    </message>
    <message>
        <source>%1 was opened to look at it: save it under another name</source>
        <translation>%1 wurde nur zum Ansehen geöffnet: Unter einem anderen Namen speichern</translation>
    </message>
    <message>
        <source>%1 is open in another window: choose another name</source>
        <translation>%1 ist in einem anderen Fenster offen: einen anderen Namen wählen</translation>
    </message>
    <message>
        <source>Edits cannot be kept for recovery: the folder %1 cannot be written</source>
        <translation>Änderungen lassen sich nicht für eine Wiederherstellung aufbewahren: Der Ordner %1 ist nicht beschreibbar</translation>
    </message>
    <message>
        <source>changed, not run again</source>
        <translation>geändert, nicht neu ausgeführt</translation>
    </message>
    <message>
        <source>on</source>
        <translation>an</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Rückgängig: %1</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>Wiederholen: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Best: %1, %2</source>
        <comment>a learner and its score</comment>
        <translation>Am besten: %1, %2</translation>
    </message>
    <message>
        <source>The engine was started again. %1</source>
        <translation>Der Rechenkern wurde neu gestartet. %1</translation>
    </message>
    <message>
        <source>waits for other blocks</source>
        <translation>wartet auf andere Blöcke</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>%1: done in %2</source>
        <translation>%1: fertig in %2</translation>
    </message>
</context>
<context>
    <name>mortise::DoubtList</name>
    <message>
        <source>To decide</source>
        <translation>Zu entscheiden</translation>
    </message>
    <message>
        <source>1 cell</source>
        <translation>1 Zelle</translation>
    </message>
    <message>
        <source>%1 cells</source>
        <translation>%1 Zellen</translation>
    </message>
    <message>
        <source>Make all %1 missing</source>
        <translation>Alle %1 als fehlend behandeln</translation>
    </message>
    <message>
        <source>1 cell is not a number</source>
        <translation>1 Zelle ist keine Zahl</translation>
    </message>
    <message>
        <source>%1 cells are not numbers</source>
        <translation>%1 Zellen sind keine Zahlen</translation>
    </message>
    <message>
        <source>1 cell is not a date</source>
        <translation>1 Zelle ist kein Datum</translation>
    </message>
    <message>
        <source>%1 cells are not dates</source>
        <translation>%1 Zellen sind kein Datum</translation>
    </message>
    <message>
        <source>1 date does not exist</source>
        <translation>1 Datum gibt es nicht</translation>
    </message>
    <message>
        <source>%1 dates do not exist</source>
        <translation>%1 Daten gibt es nicht</translation>
    </message>
    <message>
        <source>Day or month first?</source>
        <translation>Tag oder Monat zuerst?</translation>
    </message>
    <message>
        <source>%1 can be read both ways; day first was taken</source>
        <translation>%1 lässt sich auf beide Arten lesen; angenommen wurde: Tag zuerst</translation>
    </message>
    <message>
        <source>%1: “%2”</source>
        <translation>%1: „%2“</translation>
    </message>
    <message>
        <source>%1, row %2: “%3”</source>
        <translation>%1, Zeile %2: „%3“</translation>
    </message>
    <message>
        <source>%1, rows %2: “%3”</source>
        <translation>%1, Zeilen %2: „%3“</translation>
    </message>
    <message>
        <source>Day first</source>
        <translation>Tag zuerst</translation>
    </message>
    <message>
        <source>Month first</source>
        <translation>Monat zuerst</translation>
    </message>
    <message>
        <source>Make missing</source>
        <translation>Als fehlend</translation>
    </message>
    <message>
        <source>Keep as text</source>
        <translation>Als Text</translation>
    </message>
    <message>
        <source>Keep as category</source>
        <translation>Als Kategorie</translation>
    </message>
</context>
<context>
    <name>mortise::DropSlots</name>
    <message>
        <source>%1: %2</source>
        <comment>place in a chart: column</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>mortise::Editor</name>
    <message>
        <source>Allowed is %1</source>
        <translation>Erlaubt ist %1</translation>
    </message>
</context>
<context>
    <name>mortise::ExampleCard</name>
    <message>
        <source>Example %1: %2. %3</source>
        <translation>Beispiel %1: %2. %3</translation>
    </message>
</context>
<context>
    <name>mortise::ExportButton</name>
    <message>
        <source>The figure was not saved</source>
        <translation>Die Abbildung wurde nicht gespeichert</translation>
    </message>
    <message>
        <source>Save the figure</source>
        <translation>Abbildung speichern</translation>
    </message>
    <message>
        <source>Copy or save the figure</source>
        <translation>Abbildung kopieren oder speichern</translation>
    </message>
    <message>
        <source>Copy, save or print the figure, or drag it out</source>
        <translation>Abbildung kopieren, speichern, drucken oder herausziehen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Save as %1</source>
        <translation>Als %1 speichern</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Drucken …</translation>
    </message>
</context>
<context>
    <name>mortise::FigurePicture</name>
    <message>
        <source>What it shows</source>
        <translation>Was zu sehen ist</translation>
    </message>
</context>
<context>
    <name>mortise::FilterPopup</name>
    <message>
        <source>Rows to show by %1</source>
        <translation>Gezeigte Zeilen nach %1</translation>
    </message>
    <message>
        <source>Rows to show</source>
        <translation>Gezeigte Zeilen</translation>
    </message>
    <message>
        <source>Contains</source>
        <translation>Enthält</translation>
    </message>
    <message>
        <source>upper and lower case differ</source>
        <translation>Groß- und Kleinschreibung zählt</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Show all rows</source>
        <translation>Alle Zeilen zeigen</translation>
    </message>
    <message>
        <source>A date like 2020-03-31, or a part of one like 2020-03</source>
        <translation>Ein Datum wie 2020-03-31 oder ein Teil davon wie 2020-03</translation>
    </message>
    <message>
        <source>A number</source>
        <translation>Eine Zahl</translation>
    </message>
    <message>
        <source>Find a level</source>
        <translation>Stufe suchen</translation>
    </message>
    <message>
        <source>Levels to show</source>
        <translation>Gezeigte Stufen</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
</context>
<context>
    <name>mortise::FindBar</name>
    <message>
        <source>Find on the canvas</source>
        <translation>Auf der Arbeitsfläche suchen</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>Voriger Treffer</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Nächster Treffer</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n gefunden</numerusform>
            <numerusform>%n gefunden</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>mortise::FindButton</name>
    <message>
        <source>Search everything</source>
        <translation>Alles durchsuchen</translation>
    </message>
</context>
<context>
    <name>mortise::FitPicture</name>
    <message>
        <source>What it learns</source>
        <translation>Was gelernt wird</translation>
    </message>
    <message>
        <source>The line is how likely it holds yes to be; the points are made-up rows, no below and yes above.</source>
        <translation>Die Linie zeigt, für wie wahrscheinlich „ja“ gehalten wird; die Punkte sind erfundene Zeilen, „nein“ unten und „ja“ oben.</translation>
    </message>
    <message>
        <source>The line is what it predicts; the points are made-up rows.</source>
        <translation>Die Linie ist die Vorhersage; die Punkte sind erfundene Zeilen.</translation>
    </message>
</context>
<context>
    <name>mortise::FloatingView</name>
    <message>
        <source>Back into the window</source>
        <translation>Zurück ins Fenster</translation>
    </message>
    <message>
        <source>Esc does the same</source>
        <translation>Esc tut dasselbe</translation>
    </message>
    <message>
        <source>%1 – Mortise</source>
        <translation>%1 – Mortise</translation>
    </message>
</context>
<context>
    <name>mortise::FrozenColumns</name>
    <message>
        <source>First columns</source>
        <translation>Erste Spalten</translation>
    </message>
</context>
<context>
    <name>mortise::Groups</name>
    <message>
        <source>below %1</source>
        <translation>unter %1</translation>
    </message>
    <message>
        <source>%1 and more</source>
        <translation>ab %1</translation>
    </message>
    <message>
        <source>others</source>
        <translation>übrige</translation>
    </message>
</context>
<context>
    <name>mortise::HeadAccessible</name>
    <message>
        <source>sorted from small to large</source>
        <translation>von klein nach groß sortiert</translation>
    </message>
    <message>
        <source>sorted from large to small</source>
        <translation>von groß nach klein sortiert</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>Sortieren</translation>
    </message>
    <message>
        <source>Open the menu</source>
        <translation>Menü öffnen</translation>
    </message>
</context>
<context>
    <name>mortise::HelpPanel</name>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Close help</source>
        <translation>Hilfe schließen</translation>
    </message>
    <message>
        <source>Close help (F1)</source>
        <translation>Hilfe schließen (F1)</translation>
    </message>
    <message>
        <source>Find on this page</source>
        <translation>Auf dieser Seite suchen</translation>
    </message>
    <message>
        <source>About %1</source>
        <translation>Über %1</translation>
    </message>
    <message>
        <source>Back to the settings</source>
        <translation>Zurück zu den Einstellungen</translation>
    </message>
    <message>
        <source>Back to %1</source>
        <translation>Zurück zu %1</translation>
    </message>
</context>
<context>
    <name>mortise::HistoryPopup</name>
    <message>
        <source>Undo history</source>
        <translation>Verlauf der Schritte</translation>
    </message>
    <message>
        <source>Find a step</source>
        <translation>Einen Schritt finden</translation>
    </message>
    <message>
        <source>Arrows choose · Enter goes there</source>
        <translation>Pfeile wählen · Eingabe geht dorthin</translation>
    </message>
    <message>
        <source>Empty project</source>
        <translation>Leeres Projekt</translation>
    </message>
    <message>
        <source>As it was opened</source>
        <translation>Wie es geöffnet wurde</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>%1, now</source>
        <translation>%1, jetzt</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>rückgängig gemacht</translation>
    </message>
    <message>
        <source>%1, undone</source>
        <translation>%1, rückgängig gemacht</translation>
    </message>
    <message numerus="yes">
        <source>%n steps</source>
        <translation>
            <numerusform>%n Schritt</numerusform>
            <numerusform>%n Schritte</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mortise::ImportDialog</name>
    <message>
        <source>Bring in %1</source>
        <translation>%1 einlesen</translation>
    </message>
    <message>
        <source>Reading, %1</source>
        <translation>Wird gelesen, %1</translation>
    </message>
    <message>
        <source>Next doubtful cell</source>
        <translation>Nächste zweifelhafte Zelle</translation>
    </message>
    <message>
        <source>Doubtful cell before</source>
        <translation>Vorige zweifelhafte Zelle</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Wird gelesen</translation>
    </message>
    <message>
        <source>First rows</source>
        <translation>Erste Zeilen</translation>
    </message>
    <message>
        <source>To decide</source>
        <translation>Zu entscheiden</translation>
    </message>
    <message>
        <source>Assumed</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Keep a copy inside the project</source>
        <translation>Kopie im Projekt behalten</translation>
    </message>
    <message>
        <source>On: the project opens without the file. Off: it remembers where the file is and what it held.</source>
        <translation>An: Das Projekt öffnet sich ohne die Datei. Aus: Es merkt sich, wo sie liegt und was sie enthielt.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Bring in</source>
        <translation>Einlesen</translation>
    </message>
    <message>
        <source>The first row holds data; names were made up</source>
        <translation>Die erste Zeile enthält Daten; die Namen wurden vergeben</translation>
    </message>
    <message>
        <source>%1 keeps its leading zeros</source>
        <translation>%1 behält führende Nullen</translation>
    </message>
    <message>
        <source>So it is no number: “%1”</source>
        <translation>Daher keine Zahl: „%1“</translation>
    </message>
    <message numerus="yes">
        <source>And %n more</source>
        <translation>
            <numerusform>Und %n mehr</numerusform>
            <numerusform>Und %n mehr</numerusform>
        </translation>
    </message>
    <message>
        <source>The block lists them all once the table is in</source>
        <translation>Der Block nennt alle, sobald die Tabelle eingelesen ist</translation>
    </message>
    <message>
        <source>Nothing is to be predicted yet</source>
        <translation>Noch nichts ist vorherzusagen</translation>
    </message>
    <message>
        <source>Make a column the target above, or later, when models are compared</source>
        <translation>Eine Spalte oben zum Ziel machen oder später, wenn Modelle verglichen werden</translation>
    </message>
    <message>
        <source>Choose a column</source>
        <translation>Spalte wählen</translation>
    </message>
    <message>
        <source>%1 is what you want to predict</source>
        <translation>%1 ist vorherzusagen</translation>
    </message>
    <message>
        <source>You chose it. It can be changed above</source>
        <translation>Selbst gewählt. Oben zu ändern</translation>
    </message>
    <message>
        <source>By its name. Change it above</source>
        <translation>Dem Namen nach. Oben zu ändern</translation>
    </message>
    <message>
        <source>Last column, two levels. Change it above</source>
        <translation>Letzte Spalte, zwei Ausprägungen. Oben zu ändern</translation>
    </message>
    <message numerus="yes">
        <source>Last column, %n levels. Change it above</source>
        <translation>
            <numerusform>Letzte Spalte, %n Ausprägung. Oben zu ändern</numerusform>
            <numerusform>Letzte Spalte, %n Ausprägungen. Oben zu ändern</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose another column</source>
        <translation>Andere Spalte wählen</translation>
    </message>
    <message>
        <source>Kept as a category</source>
        <translation>Bleibt Kategorie</translation>
    </message>
    <message numerus="yes">
        <source>Kept as a category; %n appear once</source>
        <translation>
            <numerusform>Bleibt Kategorie; %n kommt einmal vor</numerusform>
            <numerusform>Bleibt Kategorie; %n kommen einmal vor</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 has %2 levels</source>
        <translation>%1 hat %2 Ausprägungen</translation>
    </message>
    <message numerus="yes">
        <source>%n more columns have many levels</source>
        <translation>
            <numerusform>Für %n weitere Spalte gilt das auch</numerusform>
            <numerusform>Für %n weitere Spalten gilt das auch</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n weitere</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Numbers use a decimal comma</source>
        <translation>Zahlen haben ein Dezimalkomma</translation>
    </message>
    <message>
        <source>Different in every row, so not learned from</source>
        <translation>In jeder Zeile anders, daher nicht zum Lernen</translation>
    </message>
    <message>
        <source>This file cannot be read as it is</source>
        <translation>Diese Datei lässt sich so nicht lesen</translation>
    </message>
    <message>
        <source>No rows</source>
        <translation>Keine Zeilen</translation>
    </message>
    <message>
        <source>Rows %1 to %2 of %3</source>
        <translation>Zeilen %1 bis %2 von %3</translation>
    </message>
    <message>
        <source>The file has changed meanwhile and was read again: look at it once more.</source>
        <translation>Die Datei hat sich inzwischen geändert und wurde neu gelesen: noch einmal ansehen.</translation>
    </message>
    <message>
        <source>Used as</source>
        <translation>Verwendet als</translation>
    </message>
    <message>
        <source>Target: to be predicted</source>
        <translation>Ziel: wird vorhergesagt</translation>
    </message>
    <message>
        <source>Read as</source>
        <translation>Gelesen als</translation>
    </message>
    <message>
        <source>As found</source>
        <translation>Wie gefunden</translation>
    </message>
    <message>
        <source>%1 is not there any more. Put it back, or choose another file.</source>
        <translation>%1 ist nicht mehr da. Legen Sie die Datei zurück oder wählen Sie eine andere.</translation>
    </message>
</context>
<context>
    <name>mortise::Inspector</name>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message>
        <source>No block is selected</source>
        <translation>Kein Block ist ausgewählt</translation>
    </message>
    <message>
        <source>Click a block to see its settings and what comes out of it. Press Space on the canvas to add one.</source>
        <translation>Ein Klick auf einen Block zeigt seine Einstellungen und was herauskommt. Die Leertaste auf der Arbeitsfläche fügt einen hinzu.</translation>
    </message>
    <message>
        <source>About this block</source>
        <translation>Über diesen Block</translation>
    </message>
    <message>
        <source>About this block (F1)</source>
        <translation>Über diesen Block (F1)</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message numerus="yes">
        <source>%n more, under Problems</source>
        <translation>
            <numerusform>%n weitere Meldung unter Probleme</numerusform>
            <numerusform>%n weitere Meldungen unter Probleme</numerusform>
        </translation>
    </message>
    <message>
        <source>Find the file</source>
        <translation>Datei suchen</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
</context>
<context>
    <name>mortise::ItemAccessible</name>
    <message>
        <source>Untick</source>
        <translation>Kreuz wegnehmen</translation>
    </message>
    <message>
        <source>Tick</source>
        <translation>Ankreuzen</translation>
    </message>
    <message>
        <source>Fold</source>
        <translation>Zuklappen</translation>
    </message>
    <message>
        <source>Unfold</source>
        <translation>Aufklappen</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Wählen</translation>
    </message>
</context>
<context>
    <name>mortise::KeysPopup</name>
    <message>
        <source>Keyboard</source>
        <translation>Tastatur</translation>
    </message>
    <message>
        <source>Find a key or what it does</source>
        <translation>Taste oder Wirkung finden</translation>
    </message>
    <message>
        <source>Arrows choose · Enter does it, where it can be done from anywhere</source>
        <translation>Pfeile wählen · Enter führt aus, was überall geht</translation>
    </message>
    <message>
        <source>Do it</source>
        <translation>Ausführen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Nothing of that name. Try another word.</source>
        <translation>Nichts unter diesem Namen. Versuchen Sie ein anderes Wort.</translation>
    </message>
    <message numerus="yes">
        <source>%n keys</source>
        <translation>
            <numerusform>%n Taste</numerusform>
            <numerusform>%n Tasten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mortise::LeaderboardPicture</name>
    <message numerus="yes">
        <source>+ %1 more learners</source>
        <translation>
            <numerusform>+ %1 Lernverfahren mehr</numerusform>
            <numerusform>+ %1 Lernverfahren mehr</numerusform>
        </translation>
    </message>
    <message>
        <source>95 % interval of %1: %2 to %3</source>
        <translation>95-%-Intervall von %1: %2 bis %3</translation>
    </message>
    <message>
        <source>Against the best</source>
        <translation>Gegen das beste</translation>
    </message>
    <message>
        <source>Learner</source>
        <translation>Lernverfahren</translation>
    </message>
    <message>
        <source>%1: all rows together, 95 % interval</source>
        <translation>%1: alle Zeilen zusammen, 95-%-Intervall</translation>
    </message>
    <message>
        <source>%1: folds, mean, 95 % interval</source>
        <translation>%1: Folds, Mittelwert, 95-%-Intervall</translation>
    </message>
    <message>
        <source>Folds, mean</source>
        <translation>Folds, Mittel</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>over 99 %</source>
        <translation>über 99 %</translation>
    </message>
    <message>
        <source>best</source>
        <translation>am besten</translation>
    </message>
    <message>
        <source>level with the best</source>
        <translation>gleichauf mit dem besten</translation>
    </message>
    <message>
        <source>level: %1</source>
        <comment>probability that the best is better</comment>
        <translation>gleichauf: %1</translation>
    </message>
    <message>
        <source>worse</source>
        <translation>schlechter</translation>
    </message>
    <message>
        <source>worse: %1</source>
        <comment>probability that the best is better</comment>
        <translation>schlechter: %1</translation>
    </message>
    <message>
        <source>the bar to clear</source>
        <translation>die Messlatte</translation>
    </message>
    <message>
        <source>No results to compare</source>
        <translation>Keine Ergebnisse zu vergleichen</translation>
    </message>
    <message>
        <source>Leaderboard</source>
        <translation>Rangliste</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>nach %1</translation>
    </message>
    <message numerus="yes">
        <source>%n are level with it</source>
        <translation>
            <numerusform>gleichauf damit: %n</numerusform>
            <numerusform>gleichauf damit: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>level: %1</source>
        <translation>gleichauf: %1</translation>
    </message>
    <message>
        <source>worse: %1</source>
        <translation>schlechter: %1</translation>
    </message>
</context>
<context>
    <name>mortise::LearnerRanks</name>
    <message>
        <source>Accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>Ausgeglichen</translation>
    </message>
    <message>
        <source>AUC</source>
        <translation>AUC</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>Log loss</source>
        <translation>Log-Verlust</translation>
    </message>
    <message>
        <source>RMSE</source>
        <translation>RMSE</translation>
    </message>
    <message>
        <source>MAE</source>
        <translation>MAE</translation>
    </message>
    <message>
        <source>R²</source>
        <translation>R²</translation>
    </message>
    <message>
        <source>Link Test and score to this block.</source>
        <translation>Verknüpfen Sie „Testen und bewerten“ mit diesem Block.</translation>
    </message>
    <message>
        <source>Link at least one learner to Test and score.</source>
        <translation>Verknüpfen Sie mindestens ein Lernverfahren mit „Testen und bewerten“.</translation>
    </message>
</context>
<context>
    <name>mortise::LearnerScores</name>
    <message>
        <source>Choose another one in the settings.</source>
        <translation>Wählen Sie in den Einstellungen eine andere.</translation>
    </message>
    <message>
        <source>No results to draw</source>
        <translation>Keine Ergebnisse zu zeichnen</translation>
    </message>
    <message>
        <source>No classes</source>
        <translation>Keine Klassen</translation>
    </message>
    <message>
        <source>This chart is for targets that are categories. This one, %1, is a number.</source>
        <translation>Dieses Diagramm ist für Ziele, die Kategorien sind. Dieses, %1, ist eine Zahl.</translation>
    </message>
    <message>
        <source>There is no class %1</source>
        <translation>Es gibt keine Klasse %1</translation>
    </message>
    <message>
        <source>There is no learner %1</source>
        <translation>Es gibt kein Lernverfahren %1</translation>
    </message>
</context>
<context>
    <name>mortise::Legend</name>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
</context>
<context>
    <name>mortise::LevelList</name>
    <message>
        <source>missing</source>
        <translation>fehlend</translation>
    </message>
</context>
<context>
    <name>mortise::LongTable</name>
    <message>
        <source>All rows</source>
        <translation>Alle Zeilen</translation>
    </message>
</context>
<context>
    <name>mortise::MainWindow</name>
    <message>
        <source>New project</source>
        <translation>Neues Projekt</translation>
    </message>
    <message>
        <source>New window</source>
        <translation>Neues Fenster</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Speichern unter</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Drucken</translation>
    </message>
    <message>
        <source>Open a chart or a table to print it</source>
        <translation>Ein Diagramm oder eine Tabelle öffnen, um es zu drucken</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Undo history</source>
        <translation>Verlauf der Schritte</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>Keep only the picked rows</source>
        <translation>Nur die ausgewählten Zeilen behalten</translation>
    </message>
    <message>
        <source>Leave the picked rows out</source>
        <translation>Die ausgewählten Zeilen weglassen</translation>
    </message>
    <message>
        <source>Find a block</source>
        <translation>Block suchen</translation>
    </message>
    <message>
        <source>Find on the canvas</source>
        <translation>Auf der Arbeitsfläche suchen</translation>
    </message>
    <message>
        <source>Fit to window</source>
        <translation>An Fenster anpassen</translation>
    </message>
    <message>
        <source>Go to Build</source>
        <translation>Zu Bauen</translation>
    </message>
    <message>
        <source>Go to Explore</source>
        <translation>Zu Erkunden</translation>
    </message>
    <message>
        <source>Go to Compare</source>
        <translation>Zu Vergleichen</translation>
    </message>
    <message>
        <source>Next part of the window</source>
        <translation>Nächster Teil des Fensters</translation>
    </message>
    <message>
        <source>Part of the window before</source>
        <translation>Voriger Teil des Fensters</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Ausführen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Search everything</source>
        <translation>Alles durchsuchen</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Tastatur</translation>
    </message>
    <message>
        <source>About this block</source>
        <translation>Über diesen Block</translation>
    </message>
    <message>
        <source>Select a block to read about it</source>
        <translation>Wähle einen Block aus, um über ihn zu lesen</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Größerer Text</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Kleinerer Text</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Canvas</source>
        <translation>Arbeitsfläche</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Gehe zu</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Welcome page</source>
        <translation>Startseite</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Darstellung</translation>
    </message>
    <message>
        <source>Keep copies of tables in projects</source>
        <translation>Kopien von Tabellen in Projekten</translation>
    </message>
    <message>
        <source>Never, only link them</source>
        <translation>Nie, nur verknüpfen</translation>
    </message>
    <message>
        <source>Up to %1</source>
        <translation>Bis %1</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Textgröße</translation>
    </message>
    <message>
        <source>Forget which blocks I use</source>
        <translation>Vergessen, welche Blöcke ich benutze</translation>
    </message>
    <message>
        <source>Language, theme, text size</source>
        <translation>Sprache, Farben, Textgröße</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Fitted on training folds only when judged: no leakage</source>
        <translation>Beim Bewerten nur an Trainings-Folds angepasst: kein Datenleck</translation>
    </message>
    <message>
        <source>Only training rows are resampled; test rows stay as they are</source>
        <translation>Nur Trainingszeilen werden neu gezogen; Testzeilen bleiben, wie sie sind</translation>
    </message>
    <message>
        <source>Remembered as a step: replayed on new rows when predicting</source>
        <translation>Als Schritt gemerkt: beim Vorhersagen auf neue Zeilen angewandt</translation>
    </message>
    <message>
        <source>A recipe for training; nothing is learned until it is trained or judged</source>
        <translation>Ein Rezept zum Trainieren; gelernt wird erst beim Trainieren oder Bewerten</translation>
    </message>
    <message>
        <source>Everything before it is fitted again inside each fold: no leakage</source>
        <translation>Alles davor wird in jedem Fold neu angepasst: kein Datenleck</translation>
    </message>
    <message>
        <source>The file is read, never changed</source>
        <translation>Die Datei wird gelesen, nie verändert</translation>
    </message>
    <message>
        <source>Your data stay on this machine</source>
        <translation>Ihre Daten bleiben auf diesem Rechner</translation>
    </message>
    <message>
        <source>only to look at</source>
        <translation>nur zum Ansehen</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>bearbeitet</translation>
    </message>
    <message>
        <source>saved %1</source>
        <translation>gespeichert %1</translation>
    </message>
    <message>
        <source>%1 was not found</source>
        <translation>%1 wurde nicht gefunden</translation>
    </message>
    <message>
        <source>Nothing lies at %1. It may have another name or be somewhere else now: choose it with &quot;Choose a file&quot;, or drop it here.</source>
        <translation>Unter %1 liegt nichts. Vielleicht heißt die Datei jetzt anders oder liegt woanders: mit „Datei wählen“ aussuchen oder hier ablegen.</translation>
    </message>
    <message>
        <source>Projects and tables (*.mortise *.json *.csv *.tsv *.tab *.txt *.zip *.gz)</source>
        <translation>Projekte und Tabellen (*.mortise *.json *.csv *.tsv *.tab *.txt *.zip *.gz)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Find %1</source>
        <translation>%1 suchen</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.tab *.txt *.zip *.gz)</source>
        <translation>Tabellen (*.csv *.tsv *.tab *.txt *.zip *.gz)</translation>
    </message>
    <message>
        <source>There is no text on the clipboard. Copy a table in a spreadsheet or a page first.</source>
        <translation>In der Zwischenablage ist kein Text. Kopieren Sie zuerst eine Tabelle aus einer Tabellenkalkulation oder einer Seite.</translation>
    </message>
    <message>
        <source>The table could not be kept in %1: %2</source>
        <translation>Die Tabelle ließ sich nicht in %1 ablegen: %2</translation>
    </message>
    <message>
        <source>Save project</source>
        <translation>Projekt speichern</translation>
    </message>
    <message>
        <source>Projects (*.mortise)</source>
        <translation>Projekte (*.mortise)</translation>
    </message>
    <message>
        <source>Workflows as text, without data (*.json)</source>
        <translation>Abläufe als Text, ohne Daten (*.json)</translation>
    </message>
    <message>
        <source>Copy of %1</source>
        <translation>Kopie von %1</translation>
    </message>
    <message>
        <source>Mortise</source>
        <translation>Mortise</translation>
    </message>
    <message>
        <source>%1 is open in another window.</source>
        <translation>%1 ist in einem anderen Fenster offen.</translation>
    </message>
    <message>
        <source>Two windows that save one project would undo each other&apos;s work. You can look at it here, or work on a copy.</source>
        <translation>Zwei Fenster, die ein Projekt speichern, würden einander die Arbeit zunichtemachen. Hier lässt es sich ansehen, oder es geht mit einer Kopie weiter.</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>Open a copy</source>
        <translation>Kopie öffnen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>%1 was saved by somebody else since it was opened here.</source>
        <translation>%1 wurde von jemand anderem gespeichert, seit es hier geöffnet ist.</translation>
    </message>
    <message>
        <source>Nothing was written. What they saved is gone if you replace it.</source>
        <translation>Es wurde nichts geschrieben. Was dort gespeichert ist, geht beim Ersetzen verloren.</translation>
    </message>
    <message>
        <source>Replace what they saved</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>%1 has changes that are not saved.</source>
        <translation>%1 hat Änderungen, die nicht gespeichert sind.</translation>
    </message>
    <message>
        <source>Throw the changes away</source>
        <translation>Änderungen verwerfen</translation>
    </message>
    <message>
        <source>Pick rows in a chart or a table first</source>
        <translation>Erst Zeilen in einem Diagramm oder einer Tabelle auswählen</translation>
    </message>
    <message>
        <source>In this chart</source>
        <translation>In diesem Diagramm</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>On the canvas</source>
        <translation>Auf der Arbeitsfläche</translation>
    </message>
    <message>
        <source>On the heading of a view on a board</source>
        <translation>Auf der Kopfzeile einer Ansicht auf einer Tafel</translation>
    </message>
    <message>
        <source>In the list of runs</source>
        <translation>In der Liste der Läufe</translation>
    </message>
    <message>
        <source>In a table</source>
        <translation>In einer Tabelle</translation>
    </message>
    <message>
        <source>While a table is brought in</source>
        <translation>Beim Einlesen einer Tabelle</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Blocks here</source>
        <translation>Blöcke hier</translation>
    </message>
    <message>
        <source>Add a block</source>
        <translation>Block hinzufügen</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Restore run %1: %2</source>
        <translation>Lauf %1 wiederherstellen: %2</translation>
    </message>
    <message>
        <source>Theme: %1</source>
        <translation>Farben: %1</translation>
    </message>
    <message>
        <source>Text size: %1</source>
        <translation>Textgröße: %1</translation>
    </message>
    <message>
        <source>Allow motion</source>
        <translation>Bewegung zulassen</translation>
    </message>
    <message>
        <source>Say nothing on the desktop when a run ends</source>
        <translation>Auf dem Desktop nichts melden, wenn ein Lauf endet</translation>
    </message>
    <message>
        <source>Language: %1</source>
        <translation>Sprache: %1</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>About %1</source>
        <translation>Über %1</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
</context>
<context>
    <name>mortise::MiniMap</name>
    <message>
        <source>Map of the canvas</source>
        <translation>Karte der Arbeitsfläche</translation>
    </message>
</context>
<context>
    <name>mortise::NextSteps</name>
    <message>
        <source>What next?</source>
        <translation>Wie weiter?</translation>
    </message>
    <message>
        <source>Look at the data</source>
        <translation>Daten ansehen</translation>
    </message>
    <message>
        <source>Train and compare models</source>
        <translation>Modelle trainieren und vergleichen</translation>
    </message>
</context>
<context>
    <name>mortise::NodeCard</name>
    <message>
        <source>Here: stands alone until it is linked.</source>
        <translation>Hier: steht für sich, bis er verbunden ist.</translation>
    </message>
    <message>
        <source>Here: its input “%1” comes from %2.</source>
        <translation>Hier: Sein Eingang „%1“ kommt von %2.</translation>
    </message>
    <message>
        <source>Here: its output “%1” goes to %2.</source>
        <translation>Hier: Sein Ausgang „%1“ geht an %2.</translation>
    </message>
    <message>
        <source>None of the columns is of a type that it works on.</source>
        <translation>Keine der Spalten ist von einer Art, mit der er arbeitet.</translation>
    </message>
    <message numerus="yes">
        <source>Columns it can work on: %1 and %n more.</source>
        <translation>
            <numerusform>Spalten, mit denen er arbeiten kann: %1 und %n weitere.</numerusform>
            <numerusform>Spalten, mit denen er arbeiten kann: %1 und %n weitere.</numerusform>
        </translation>
    </message>
    <message>
        <source>Columns it can work on: %1.</source>
        <translation>Spalten, mit denen er arbeiten kann: %1.</translation>
    </message>
    <message>
        <source>%1, as many as you like</source>
        <translation>%1, beliebig viele</translation>
    </message>
    <message>
        <source>Comes in</source>
        <translation>Kommt herein</translation>
    </message>
    <message>
        <source>Comes out</source>
        <translation>Kommt heraus</translation>
    </message>
</context>
<context>
    <name>mortise::NodeMenu</name>
    <message>
        <source>takes a table</source>
        <translation>nimmt eine Tabelle</translation>
    </message>
    <message>
        <source>gives a table</source>
        <translation>gibt eine Tabelle</translation>
    </message>
    <message>
        <source>takes a learner</source>
        <translation>nimmt ein Lernverfahren</translation>
    </message>
    <message>
        <source>gives a learner</source>
        <translation>gibt ein Lernverfahren</translation>
    </message>
    <message>
        <source>takes a model</source>
        <translation>nimmt ein Modell</translation>
    </message>
    <message>
        <source>gives a model</source>
        <translation>gibt ein Modell</translation>
    </message>
    <message>
        <source>takes results</source>
        <translation>nimmt Ergebnisse</translation>
    </message>
    <message>
        <source>gives results</source>
        <translation>gibt Ergebnisse</translation>
    </message>
    <message>
        <source>Blocks to add</source>
        <translation>Blöcke zum Hinzufügen</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>Was möchten Sie tun?</translation>
    </message>
    <message>
        <source>Arrows choose · Enter adds</source>
        <translation>Pfeile wählen · Enter fügt hinzu</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Often next after %1</source>
        <translation>Oft als Nächstes nach %1</translation>
    </message>
    <message>
        <source>Often used</source>
        <translation>Oft benutzt</translation>
    </message>
    <message>
        <source>All that fit</source>
        <translation>Alle, die passen</translation>
    </message>
    <message>
        <source>Best matches</source>
        <translation>Beste Treffer</translation>
    </message>
    <message>
        <source>Without a link: these do not fit there</source>
        <translation>Ohne Verbindung: passt dort nicht</translation>
    </message>
    <message>
        <source>No block matches. Try another word.</source>
        <translation>Kein Block passt. Versuchen Sie ein anderes Wort.</translation>
    </message>
    <message>
        <source>No block fits here</source>
        <translation>Kein Block passt hier</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>mortise::NoteItem</name>
    <message>
        <source>Note: %1</source>
        <translation>Notiz: %1</translation>
    </message>
</context>
<context>
    <name>mortise::Notice</name>
    <message>
        <source>Close: %1</source>
        <comment>a notice</comment>
        <translation>Schließen: %1</translation>
    </message>
</context>
<context>
    <name>mortise::NumberEditor</name>
    <message>
        <source>no limit</source>
        <translation>ohne Grenze</translation>
    </message>
</context>
<context>
    <name>mortise::NumberText</name>
    <message>
        <source>ms</source>
        <translation>ms</translation>
    </message>
    <message>
        <source>s</source>
        <translation>s</translation>
    </message>
    <message>
        <source>d</source>
        <translation>d</translation>
    </message>
    <message>
        <source>h</source>
        <translation>h</translation>
    </message>
    <message>
        <source>min</source>
        <translation>min</translation>
    </message>
    <message>
        <source>under a second left</source>
        <translation>noch unter einer Sekunde</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>vor %n min</numerusform>
            <numerusform>vor %n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation>
            <numerusform>vor %n h</numerusform>
            <numerusform>vor %n h</numerusform>
        </translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>gestern</translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>vor %n Tag</numerusform>
            <numerusform>vor %n Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>Byte</translation>
    </message>
    <message>
        <source>kB</source>
        <translation>kB</translation>
    </message>
    <message>
        <source>MB</source>
        <translation>MB</translation>
    </message>
    <message>
        <source>GB</source>
        <translation>GB</translation>
    </message>
    <message>
        <source>TB</source>
        <translation>TB</translation>
    </message>
    <message>
        <source>PB</source>
        <translation>PB</translation>
    </message>
</context>
<context>
    <name>mortise::PairsButton</name>
    <message>
        <source>Interesting pairs</source>
        <translation>Lohnende Paare</translation>
    </message>
    <message>
        <source>Interesting pairs of columns</source>
        <translation>Lohnende Paare von Spalten</translation>
    </message>
    <message>
        <source>Looking for pairs</source>
        <translation>Paare werden gesucht</translation>
    </message>
    <message>
        <source>How well the nearest rows tell the class</source>
        <translation>Wie gut die nächsten Zeilen die Klasse verraten</translation>
    </message>
    <message>
        <source>How closely one follows the other (rank correlation)</source>
        <translation>Wie eng eine der anderen folgt (Rangkorrelation)</translation>
    </message>
    <message>
        <source>the first %1 of %2 columns</source>
        <translation>die ersten %1 von %2 Spalten</translation>
    </message>
    <message>
        <source>There are no two columns of numbers</source>
        <translation>Es gibt keine zwei Spalten mit Zahlen</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation>%1 nach %2</translation>
    </message>
</context>
<context>
    <name>mortise::Palette</name>
    <message>
        <source>Find a block</source>
        <translation>Block suchen</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation>Blöcke</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
</context>
<context>
    <name>mortise::ParamBar</name>
    <message>
        <source>Working</source>
        <translation>Rechnet</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>%1: %2…</source>
        <translation>%1: %2…</translation>
    </message>
    <message>
        <source>Drag this column to another place of the chart to swap the two</source>
        <translation>Diese Spalte an eine andere Stelle des Diagramms ziehen, um beide zu tauschen</translation>
    </message>
</context>
<context>
    <name>mortise::ParamForm</name>
    <message>
        <source>This block has no settings.</source>
        <translation>Dieser Block hat keine Einstellungen.</translation>
    </message>
    <message>
        <source>Double-click: back to %1</source>
        <translation>Doppelklick: zurück zu %1</translation>
    </message>
</context>
<context>
    <name>mortise::ParamMenu</name>
    <message>
        <source>How the chart is drawn</source>
        <translation>Wie das Diagramm gezeichnet wird</translation>
    </message>
    <message>
        <source>by itself</source>
        <translation>von selbst</translation>
    </message>
</context>
<context>
    <name>mortise::PartAccessible</name>
    <message>
        <source>Select or not</source>
        <translation>Auswählen oder nicht</translation>
    </message>
</context>
<context>
    <name>mortise::PathEditor</name>
    <message>
        <source>Choose</source>
        <translation>Wählen</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Datei wählen</translation>
    </message>
    <message>
        <source>Tables (%1)</source>
        <translation>Tabellen (%1)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Speichern unter</translation>
    </message>
</context>
<context>
    <name>mortise::PickBar</name>
    <message>
        <source>Pick nothing</source>
        <translation>Nichts auswählen</translation>
    </message>
    <message>
        <source>Make a block</source>
        <translation>Block daraus machen</translation>
    </message>
    <message>
        <source>Keep only these rows</source>
        <translation>Nur diese Zeilen behalten</translation>
    </message>
    <message>
        <source>Leave these rows out</source>
        <translation>Diese Zeilen weglassen</translation>
    </message>
</context>
<context>
    <name>mortise::PickRule</name>
    <message>
        <source>%1 %2 to %3</source>
        <translation>%1 %2 bis %3</translation>
    </message>
    <message>
        <source> or </source>
        <translation> oder </translation>
    </message>
    <message>
        <source>not %1</source>
        <translation>nicht %1</translation>
    </message>
    <message>
        <source>inside a line around %1 and %2</source>
        <translation>in einer Linie um %1 und %2</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>%1 weitere</translation>
    </message>
    <message>
        <source>%1 is there</source>
        <translation>%1 vorhanden</translation>
    </message>
    <message>
        <source>%1 is missing</source>
        <translation>%1 fehlt</translation>
    </message>
    <message>
        <source>%1 not %2</source>
        <translation>%1 nicht %2</translation>
    </message>
</context>
<context>
    <name>mortise::PictureCanvas</name>
    <message>
        <source>Enter picks rows by keys.</source>
        <translation>Die Eingabetaste wählt Zeilen mit Tasten aus.</translation>
    </message>
    <message>
        <source>Left and right move the line, Delete lets the chart choose. Plus, minus and 0 zoom.</source>
        <translation>Links und rechts verschieben die Linie, Entf lässt das Diagramm wählen. Plus, Minus und 0 zoomen.</translation>
    </message>
    <message>
        <source>Plus, minus and 0 zoom, arrows move.</source>
        <translation>Plus, Minus und 0 vergrößern, Pfeiltasten verschieben.</translation>
    </message>
    <message>
        <source>1 to 9 hide and show levels.</source>
        <translation>1 bis 9 blenden Stufen aus und ein.</translation>
    </message>
    <message>
        <source>Double-click sets the axis</source>
        <translation>Doppelklick legt die Achse fest</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>See the whole chart</source>
        <translation>Ganzes Diagramm sehen</translation>
    </message>
    <message>
        <source>Push to the left</source>
        <translation>Nach links schieben</translation>
    </message>
    <message>
        <source>Push to the right</source>
        <translation>Nach rechts schieben</translation>
    </message>
    <message>
        <source>Push up</source>
        <translation>Nach oben schieben</translation>
    </message>
    <message>
        <source>Push down</source>
        <translation>Nach unten schieben</translation>
    </message>
    <message>
        <source>Pick by a cross: arrows move it, Space sets a corner, Enter picks</source>
        <translation>Mit einem Kreuz auswählen: Pfeile, Leertaste für eine Ecke, Enter</translation>
    </message>
    <message>
        <source>Pick nothing</source>
        <translation>Nichts auswählen</translation>
    </message>
    <message>
        <source>Move the line: Shift in larger steps, Home and End to its ends</source>
        <translation>Linie verschieben: mit Umschalt in größeren Schritten, Pos1 und Ende an ihre Enden</translation>
    </message>
    <message>
        <source>Give the line back to the chart</source>
        <translation>Linie wieder dem Diagramm überlassen</translation>
    </message>
    <message>
        <source>Hide and show entries of the legend</source>
        <translation>Einträge der Legende aus- und einblenden</translation>
    </message>
    <message>
        <source>1 to %1</source>
        <translation>1 bis %1</translation>
    </message>
</context>
<context>
    <name>mortise::PictureView</name>
    <message>
        <source>Pick with a lasso</source>
        <translation>Mit dem Lasso auswählen</translation>
    </message>
    <message>
        <source>Pick with a lasso: draw a line around rows. Ctrl while dragging does the same.</source>
        <translation>Mit dem Lasso auswählen: eine Linie um Zeilen ziehen. Strg beim Ziehen tut dasselbe.</translation>
    </message>
    <message>
        <source>Axis across…</source>
        <translation>Waagerechte Achse …</translation>
    </message>
    <message>
        <source>Axis up…</source>
        <translation>Senkrechte Achse …</translation>
    </message>
    <message>
        <source>Swap the axes</source>
        <translation>Achsen tauschen</translation>
    </message>
    <message>
        <source>Show the whole</source>
        <translation>Das Ganze zeigen</translation>
    </message>
</context>
<context>
    <name>mortise::PrintFigure</name>
    <message>
        <source>Print the figure</source>
        <translation>Die Abbildung drucken</translation>
    </message>
    <message>
        <source>The figure was not printed</source>
        <translation>Die Abbildung wurde nicht gedruckt</translation>
    </message>
</context>
<context>
    <name>mortise::QuietNotice</name>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Close the notice</source>
        <translation>Hinweis schließen</translation>
    </message>
</context>
<context>
    <name>mortise::ReadingForm</name>
    <message>
        <source>found by itself</source>
        <translation>automatisch erkannt</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Zeichenkodierung</translation>
    </message>
    <message>
        <source>Separator</source>
        <translation>Trennzeichen</translation>
    </message>
    <message>
        <source>Comma ,</source>
        <translation>Komma ,</translation>
    </message>
    <message>
        <source>Semicolon ;</source>
        <translation>Semikolon ;</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tabulator</translation>
    </message>
    <message>
        <source>Bar |</source>
        <translation>Strich |</translation>
    </message>
    <message>
        <source>Blank</source>
        <translation>Leerzeichen</translation>
    </message>
    <message>
        <source>Decimals</source>
        <translation>Dezimalzeichen</translation>
    </message>
    <message>
        <source>Point</source>
        <translation>Punkt</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>Komma</translation>
    </message>
    <message>
        <source>First row</source>
        <translation>Erste Zeile</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Datumsangaben</translation>
    </message>
    <message>
        <source>Day first</source>
        <translation>Tag zuerst</translation>
    </message>
    <message>
        <source>Month first</source>
        <translation>Monat zuerst</translation>
    </message>
    <message>
        <source>empty, NA, ?, -</source>
        <translation>leer, NA, ?, -</translation>
    </message>
    <message>
        <source>What stands for no value, with commas between: NA, -999. An empty cell always does.</source>
        <translation>Was für keinen Wert steht, mit Kommas dazwischen: NA, -999. Eine leere Zelle tut es immer.</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Fehlend</translation>
    </message>
    <message>
        <source>%1 · found</source>
        <translation>%1 · gefunden</translation>
    </message>
</context>
<context>
    <name>mortise::RocPicture</name>
    <message>
        <source>%1 false alarms</source>
        <translation>%1 Fehlalarme</translation>
    </message>
    <message>
        <source>%1: %2 found</source>
        <translation>%1: %2 gefunden</translation>
    </message>
    <message>
        <source>%1: %2 said with %3 to %4</source>
        <translation>%1: %2 gesagt mit %3 bis %4</translation>
    </message>
    <message>
        <source>No curve to draw</source>
        <translation>Keine Kurve zu zeichnen</translation>
    </message>
    <message>
        <source>A curve needs tested rows with the class and tested rows without it.</source>
        <translation>Eine Kurve braucht getestete Zeilen mit der Klasse und getestete Zeilen ohne sie.</translation>
    </message>
    <message>
        <source>mean of %1 classes, each against the rest</source>
        <translation>Mittel über %1 Klassen, jede gegen die übrigen</translation>
    </message>
    <message>
        <source>ROC</source>
        <translation>ROC</translation>
    </message>
    <message numerus="yes">
        <source>%n learners without a curve</source>
        <translation>
            <numerusform>%n Lernverfahren ohne Kurve</numerusform>
            <numerusform>%n Lernverfahren ohne Kurve</numerusform>
        </translation>
    </message>
    <message>
        <source>false alarms</source>
        <translation>Fehlalarme</translation>
    </message>
    <message>
        <source>found</source>
        <translation>gefunden</translation>
    </message>
    <message>
        <source>found: %1</source>
        <translation>gefunden: %1</translation>
    </message>
    <message>
        <source>ROC curves of %1, %2</source>
        <translation>ROC-Kurven von %1, %2</translation>
    </message>
    <message>
        <source>%1 has an area of %2</source>
        <translation>%1 hat eine Fläche von %2</translation>
    </message>
</context>
<context>
    <name>mortise::RoleHeader</name>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
</context>
<context>
    <name>mortise::RunDetails</name>
    <message>
        <source>What changed</source>
        <translation>Was sich änderte</translation>
    </message>
    <message>
        <source>Brings back the blocks and settings that made the run. Can be undone.</source>
        <translation>Holt die Bausteine und Einstellungen zurück, aus denen der Lauf entstand. Lässt sich rückgängig machen.</translation>
    </message>
    <message>
        <source>Tags, with commas between</source>
        <translation>Schlagwörter, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>Tags of the run</source>
        <translation>Schlagwörter des Laufs</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Note on the run</source>
        <translation>Notiz zum Lauf</translation>
    </message>
    <message>
        <source>Restore #%1</source>
        <translation>#%1 zurückholen</translation>
    </message>
    <message>
        <source>run #%1 to run #%2</source>
        <translation>Lauf #%1 bis Lauf #%2</translation>
    </message>
    <message>
        <source>run #%1, the first of its kind</source>
        <translation>Lauf #%1, der erste seiner Art</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>dasselbe</translation>
    </message>
    <message>
        <source>%1, %2: %3, the same</source>
        <translation>%1, %2: %3, gleich</translation>
    </message>
    <message>
        <source>%1, %2: %3 before, now %4</source>
        <translation>%1, %2: zuvor %3, jetzt %4</translation>
    </message>
</context>
<context>
    <name>mortise::RunNews</name>
    <message>
        <source>Done in %1</source>
        <translation>Fertig nach %1</translation>
    </message>
    <message>
        <source>The run failed after %1</source>
        <translation>Der Lauf ist nach %1 gescheitert</translation>
    </message>
    <message>
        <source>%1 failed after %2</source>
        <translation>%1 ist nach %2 gescheitert</translation>
    </message>
    <message>
        <source>%1: failed after %2</source>
        <translation>%1: nach %2 gescheitert</translation>
    </message>
    <message>
        <source>%1: done in %2</source>
        <translation>%1: fertig nach %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a block and why it failed</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
</context>
<context>
    <name>mortise::RunWords</name>
    <message>
        <source>other data</source>
        <translation>andere Daten</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>dasselbe</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Prepare</source>
        <translation>Vorbereiten</translation>
    </message>
    <message>
        <source>Learner</source>
        <translation>Lernverfahren</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Einstellung</translation>
    </message>
    <message>
        <source>Judging</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>%1 %2 to %3</source>
        <comment>a metric, before and after</comment>
        <translation>%1 %2 bis %3</translation>
    </message>
    <message>
        <source>%1: the same.</source>
        <translation>%1: gleich.</translation>
    </message>
    <message>
        <source>%1. Not the same rows in the same folds: part of the difference may be luck.</source>
        <translation>%1. Nicht dieselben Zeilen in denselben Teilen: Ein Teil des Unterschieds kann Zufall sein.</translation>
    </message>
    <message>
        <source>%1: the same in every fold.</source>
        <translation>%1: in jedem Teil gleich.</translation>
    </message>
    <message>
        <source>over 99 %</source>
        <translation>über 99 %</translation>
    </message>
    <message>
        <source>%1: better with %2 probability, by about %3.</source>
        <translation>%1: mit %2 Wahrscheinlichkeit besser, um etwa %3.</translation>
    </message>
    <message>
        <source>%1: worse with %2 probability, by about %3.</source>
        <translation>%1: mit %2 Wahrscheinlichkeit schlechter, um etwa %3.</translation>
    </message>
    <message>
        <source>%1 %2 to %3</source>
        <translation>%1 %2 bis %3</translation>
    </message>
</context>
<context>
    <name>mortise::RunsModel</name>
    <message>
        <source>first run</source>
        <translation>erster Lauf</translation>
    </message>
    <message>
        <source>Run %1, pinned</source>
        <translation>Lauf %1, angeheftet</translation>
    </message>
    <message>
        <source>Run %1</source>
        <translation>Lauf %1</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Learner</source>
        <translation>Lernverfahren</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Was sich änderte</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Tags and notes</source>
        <translation>Schlagwörter und Notizen</translation>
    </message>
</context>
<context>
    <name>mortise::RunsPage</name>
    <message>
        <source>Every training and every test is recorded here with all that made it. Press Run (F7).</source>
        <translation>Jedes Training und jede Prüfung steht hier mit allem, woraus sie entstanden. Ausführen mit F7.</translation>
    </message>
    <message>
        <source>Find runs by learner, tag, note or number</source>
        <translation>Läufe finden: Lerner, Schlagwort, Notiz oder Nummer</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Angeheftet</translation>
    </message>
    <message>
        <source>Show pinned runs only</source>
        <translation>Nur angeheftete Läufe zeigen</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Restore this run</source>
        <translation>Diesen Lauf wiederherstellen</translation>
    </message>
    <message>
        <source>Pin, or no longer</source>
        <translation>Anheften oder lösen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Delete runs</source>
        <translation>Läufe löschen</translation>
    </message>
    <message>
        <source>What can be done with the chosen runs</source>
        <translation>Was mit den gewählten Läufen geht</translation>
    </message>
    <message numerus="yes">
        <source>%n runs are chosen. Choose two to see what changed between them.</source>
        <translation>
            <numerusform>%n Lauf ist gewählt. Bei zweien steht hier, was sich geändert hat.</numerusform>
            <numerusform>%n Läufe sind gewählt. Bei zweien steht hier, was sich geändert hat.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n runs will be gone for good.</source>
        <translation>
            <numerusform>%n Lauf wird endgültig gelöscht.</numerusform>
            <numerusform>%n Läufe werden endgültig gelöscht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n runs</source>
        <translation>
            <numerusform>%n Lauf löschen</numerusform>
            <numerusform>%n Läufe löschen</numerusform>
        </translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Lösen</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Anheften</translation>
    </message>
</context>
<context>
    <name>mortise::Scatter</name>
    <message>
        <source>The column is not there</source>
        <translation>Die Spalte ist nicht vorhanden</translation>
    </message>
    <message>
        <source>Two columns are needed</source>
        <translation>Nötig sind zwei Spalten</translation>
    </message>
    <message>
        <source>A scatter plot sets one column of numbers or times against another.</source>
        <translation>Ein Streudiagramm stellt eine Spalte mit Zahlen oder Zeiten einer anderen gegenüber.</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation>%1 nach %2</translation>
    </message>
    <message>
        <source>%1 with a missing or infinite value, or none above 0 on a log axis</source>
        <translation>%1 mit fehlendem oder unendlichem Wert oder keinem über 0 auf einer logarithmischen Achse</translation>
    </message>
    <message>
        <source>%1 with a missing or infinite value</source>
        <translation>%1 mit fehlendem oder unendlichem Wert</translation>
    </message>
    <message>
        <source>There are no rows.</source>
        <translation>Es gibt keine Zeilen.</translation>
    </message>
    <message>
        <source>No row has a value for both axes.</source>
        <translation>Keine Zeile hat für beide Achsen einen Wert.</translation>
    </message>
    <message>
        <source>Scatter plot of %1</source>
        <translation>Streudiagramm von %1</translation>
    </message>
    <message>
        <source>every one of %1 rows is drawn, colour says how many lie together (log)</source>
        <translation>jede der %1 Zeilen ist gezeichnet, die Farbe zeigt, wie viele beieinanderliegen (log)</translation>
    </message>
    <message>
        <source>every one is drawn, colour says how many lie together (log)</source>
        <translation>jede ist gezeichnet, die Farbe sagt, wie viele beisammen liegen (log)</translation>
    </message>
    <message>
        <source>%1 outside the axes</source>
        <translation>%1 außerhalb der Achsen</translation>
    </message>
    <message>
        <source>size: %1</source>
        <translation>Größe: %1</translation>
    </message>
    <message>
        <source>moved a little at random</source>
        <translation>ein wenig zufällig verschoben</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
</context>
<context>
    <name>mortise::ScatterFit</name>
    <message>
        <source>slope %1 ± %2, R² %3</source>
        <translation>Steigung %1 ± %2, R² %3</translation>
    </message>
</context>
<context>
    <name>mortise::SearchEverything</name>
    <message>
        <source>Search everything</source>
        <translation>Alles durchsuchen</translation>
    </message>
    <message>
        <source>Commands, blocks, columns, runs, settings, help</source>
        <translation>Befehle, Blöcke, Spalten, Läufe, Einstellungen, Hilfe</translation>
    </message>
    <message>
        <source>Arrows choose · Enter opens</source>
        <translation>Pfeile wählen · Eingabe öffnet</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Nothing of that name. Try another word.</source>
        <translation>Nichts unter diesem Namen. Versuchen Sie ein anderes Wort.</translation>
    </message>
    <message>
        <source>the best %1 of %2</source>
        <translation>die besten %1 von %2</translation>
    </message>
</context>
<context>
    <name>mortise::SearchField</name>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
</context>
<context>
    <name>mortise::SearchPopup</name>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
</context>
<context>
    <name>mortise::SideViews</name>
    <message>
        <source>Views beside the canvas</source>
        <translation>Ansichten neben der Arbeitsfläche</translation>
    </message>
</context>
<context>
    <name>mortise::StatusBar</name>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message numerus="yes">
        <source>%n threads</source>
        <translation>
            <numerusform>%n Thread</numerusform>
            <numerusform>%n Threads</numerusform>
        </translation>
    </message>
    <message>
        <source>Language: %1</source>
        <translation>Sprache: %1</translation>
    </message>
    <message>
        <source>Memory %1, %2 free</source>
        <translation>Speicher %1, %2 frei</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message numerus="yes">
        <source>%n blocks</source>
        <translation>
            <numerusform>%n Block</numerusform>
            <numerusform>%n Blöcke</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mortise::Strip</name>
    <message>
        <source>Below the canvas</source>
        <translation>Unter der Arbeitsfläche</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Fold or unfold</source>
        <translation>Zu- oder aufklappen</translation>
    </message>
    <message>
        <source>Go to the block</source>
        <translation>Zum Block</translation>
    </message>
</context>
<context>
    <name>mortise::SummaryPicture</name>
    <message numerus="yes">
        <source>+ %1 more columns</source>
        <translation>
            <numerusform>+ %1 weitere Spalte</numerusform>
            <numerusform>+ %1 weitere Spalten</numerusform>
        </translation>
    </message>
    <message>
        <source>No columns</source>
        <translation>Keine Spalten</translation>
    </message>
    <message>
        <source>The table has no columns to sum up.</source>
        <translation>Die Tabelle hat keine Spalten, die sich zusammenfassen lassen.</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Summary of the columns: %1</source>
        <translation>Überblick über die Spalten: %1</translation>
    </message>
</context>
<context>
    <name>mortise::TableFigure</name>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message numerus="yes">
        <source>+ %1 more rows</source>
        <translation>
            <numerusform>+ %1 weitere Zeile</numerusform>
            <numerusform>+ %1 weitere Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>+ %1 more columns</source>
        <translation>
            <numerusform>+ %1 weitere Spalte</numerusform>
            <numerusform>+ %1 weitere Spalten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mortise::TableFind</name>
    <message>
        <source>Find in the table</source>
        <translation>In der Tabelle suchen</translation>
    </message>
    <message>
        <source>in no cell</source>
        <translation>in keiner Zelle</translation>
    </message>
    <message>
        <source>in 1 cell</source>
        <translation>in 1 Zelle</translation>
    </message>
    <message>
        <source>in %1 cells</source>
        <translation>in %1 Zellen</translation>
    </message>
    <message>
        <source>The one before (Shift+F3)</source>
        <translation>Vorige Stelle (Umschalt+F3)</translation>
    </message>
    <message>
        <source>The next one (F3)</source>
        <translation>Nächste Stelle (F3)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>mortise::TableModel</name>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>does not fit its column</source>
        <translation>passt nicht zu seiner Spalte</translation>
    </message>
</context>
<context>
    <name>mortise::TableView</name>
    <message>
        <source>Make a block</source>
        <translation>Block daraus machen</translation>
    </message>
    <message>
        <source>Show all rows</source>
        <translation>Alle Zeilen zeigen</translation>
    </message>
    <message>
        <source>%1 picked</source>
        <translation>%1 ausgewählt</translation>
    </message>
    <message>
        <source>A Filter rows block that keeps what is shown</source>
        <translation>Ein Block „Zeilen filtern“, der behält, was gezeigt wird</translation>
    </message>
    <message>
        <source>Go to the next picked row</source>
        <translation>Zur nächsten ausgewählten Zeile</translation>
    </message>
    <message>
        <source>Find in the table</source>
        <translation>In der Tabelle suchen</translation>
    </message>
    <message>
        <source>Find in the table (Ctrl+F)</source>
        <translation>In der Tabelle suchen (Strg+F)</translation>
    </message>
    <message>
        <source>Link a block that gives a table to this block.</source>
        <translation>Verknüpfen Sie einen Block, der eine Tabelle gibt, mit diesem Block.</translation>
    </message>
    <message>
        <source>No table</source>
        <translation>Keine Tabelle</translation>
    </message>
    <message>
        <source>Sort from small to large</source>
        <translation>Aufsteigend sortieren</translation>
    </message>
    <message>
        <source>Sort from large to small</source>
        <translation>Absteigend sortieren</translation>
    </message>
    <message>
        <source>Rows as they are</source>
        <translation>Zeilen in ursprünglicher Folge</translation>
    </message>
    <message>
        <source>Choose rows to show</source>
        <translation>Gezeigte Zeilen wählen</translation>
    </message>
    <message>
        <source>Freeze up to here</source>
        <translation>Bis hierher fixieren</translation>
    </message>
    <message>
        <source>Let all columns scroll</source>
        <translation>Alle Spalten rollen lassen</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Used as</source>
        <translation>Verwendet als</translation>
    </message>
    <message>
        <source>Next cell that was found</source>
        <translation>Nächste gefundene Zelle</translation>
    </message>
    <message>
        <source>Cell before that was found</source>
        <translation>Vorige gefundene Zelle</translation>
    </message>
    <message>
        <source>Read the column as numbers</source>
        <translation>Die Spalte als Zahlen lesen</translation>
    </message>
    <message>
        <source>Read the column as a category</source>
        <translation>Die Spalte als Kategorie lesen</translation>
    </message>
    <message>
        <source>Read the column as text</source>
        <translation>Die Spalte als Text lesen</translation>
    </message>
    <message>
        <source>Read the column as dates</source>
        <translation>Die Spalte als Datum lesen</translation>
    </message>
</context>
<context>
    <name>mortise::TableWidget</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy with the names of the columns</source>
        <translation>Mit den Namen der Spalten kopieren</translation>
    </message>
    <message>
        <source>%1 cells are too many for the clipboard. Select fewer of them.</source>
        <translation>%1 Zellen sind zu viele für die Zwischenablage. Wählen Sie weniger aus.</translation>
    </message>
</context>
<context>
    <name>mortise::Tabs</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>mortise::TargetQuestion</name>
    <message>
        <source>What do you want to predict?</source>
        <translation>Was soll vorhergesagt werden?</translation>
    </message>
    <message>
        <source>A category gives kinds, a number gives amounts · Enter takes</source>
        <translation>Eine Kategorie gibt Arten, eine Zahl gibt Mengen · Eingabe nimmt</translation>
    </message>
    <message numerus="yes">
        <source>%n kinds</source>
        <translation>
            <numerusform>%n Art</numerusform>
            <numerusform>%n Arten</numerusform>
        </translation>
    </message>
    <message>
        <source>amounts</source>
        <translation>Mengen</translation>
    </message>
    <message>
        <source>Probably</source>
        <translation>Wahrscheinlich</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>Andere</translation>
    </message>
    <message>
        <source>No column can be predicted: bring in a number or a category.</source>
        <translation>Keine Spalte lässt sich vorhersagen: Es braucht eine Zahl oder eine Kategorie.</translation>
    </message>
    <message>
        <source>No column of that name. Try another word.</source>
        <translation>Keine Spalte mit diesem Namen. Ein anderes Wort versuchen.</translation>
    </message>
</context>
<context>
    <name>mortise::TextEditor</name>
    <message>
        <source>age &gt; 30 and plan = &quot;pro&quot;</source>
        <translation>alter &gt; 30 and tarif = &quot;pro&quot;</translation>
    </message>
    <message>
        <source>Insert a column</source>
        <translation>Spalte einfügen</translation>
    </message>
</context>
<context>
    <name>mortise::Threshold</name>
    <message>
        <source>Yes from %1 costs %2 for 1,000 rows.</source>
        <translation>Ja ab %1 kostet %2 je 1.000 Zeilen.</translation>
    </message>
    <message>
        <source>No threshold is cheaper.</source>
        <translation>Keine Schwelle ist günstiger.</translation>
    </message>
    <message>
        <source>Never saying yes costs %1.</source>
        <translation>Nie ja zu sagen kostet %1.</translation>
    </message>
    <message>
        <source>The cheapest, %1, costs %2.</source>
        <translation>Die günstigste, %1, kostet %2.</translation>
    </message>
    <message>
        <source>Never say yes: %1 for 1,000 rows instead of %2 at 0.5.</source>
        <translation>Nie ja sagen: %1 je 1.000 Zeilen statt %2 bei 0,5.</translation>
    </message>
    <message>
        <source>Say yes from %1: %2 for 1,000 rows. No threshold is cheaper.</source>
        <translation>Ja sagen ab %1: %2 je 1.000 Zeilen. Keine Schwelle ist günstiger.</translation>
    </message>
    <message>
        <source>Say yes from %1: %2 for 1,000 rows instead of %3 at 0.5.</source>
        <translation>Ja sagen ab %1: %2 je 1.000 Zeilen statt %3 bei 0,5.</translation>
    </message>
    <message>
        <source>found %1, missed %2, false alarms %3, rightly left %4.</source>
        <translation>gefunden %1, versäumt %2, Fehlalarme %3, zu Recht gelassen %4.</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>found</source>
        <translation>gefunden</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>versäumt</translation>
    </message>
    <message>
        <source>false alarms</source>
        <translation>Fehlalarme</translation>
    </message>
    <message>
        <source>rightly left</source>
        <translation>zu Recht gelassen</translation>
    </message>
    <message>
        <source>yes from %1</source>
        <translation>ja ab %1</translation>
    </message>
    <message>
        <source>%1 for 1,000 rows</source>
        <translation>%1 je 1.000 Zeilen</translation>
    </message>
    <message>
        <source>a miss and a false alarm cost %1 each</source>
        <translation>Versäumnis und Fehlalarm kosten je %1</translation>
    </message>
    <message>
        <source>a miss costs %1, a false alarm %2</source>
        <translation>ein Versäumnis kostet %1, ein Fehlalarm %2</translation>
    </message>
    <message>
        <source>Nothing to decide</source>
        <translation>Nichts zu entscheiden</translation>
    </message>
    <message>
        <source>The cost of decisions needs tested rows and learners that give probabilities.</source>
        <translation>Die Kosten von Entscheidungen brauchen getestete Zeilen und Lernverfahren, die Wahrscheinlichkeiten geben.</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Schwelle</translation>
    </message>
    <message>
        <source>say %1 from</source>
        <translation>%1 sagen ab</translation>
    </message>
    <message>
        <source>cost for 1,000 rows</source>
        <translation>Kosten je 1.000 Zeilen</translation>
    </message>
    <message>
        <source>cut off above %1</source>
        <translation>über %1 abgeschnitten</translation>
    </message>
    <message>
        <source>Cost of saying %1 by threshold, %2</source>
        <translation>Kosten, %1 zu sagen, je nach Schwelle, %2</translation>
    </message>
</context>
<context>
    <name>mortise::Tile</name>
    <message>
        <source>Back into its place</source>
        <translation>Zurück an den Platz</translation>
    </message>
    <message>
        <source>Fill the board</source>
        <translation>Die Tafel füllen</translation>
    </message>
    <message>
        <source>Open in a tab</source>
        <translation>In einem Reiter öffnen</translation>
    </message>
    <message>
        <source>Show in its own window</source>
        <translation>In eigenem Fenster zeigen</translation>
    </message>
    <message>
        <source>Move left</source>
        <translation>Nach links</translation>
    </message>
    <message>
        <source>Move right</source>
        <translation>Nach rechts</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Make larger</source>
        <translation>Größer</translation>
    </message>
    <message>
        <source>Make smaller</source>
        <translation>Kleiner</translation>
    </message>
    <message>
        <source>Close: the block stays</source>
        <translation>Schließen: der Block bleibt</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>mortise::TileEdge</name>
    <message>
        <source>Edge between tiles: arrow keys move it</source>
        <translation>Kante zwischen Kacheln: Pfeiltasten verschieben sie</translation>
    </message>
</context>
<context>
    <name>mortise::TileHeader</name>
    <message>
        <source>Drag to move, double-click to fill the board. By keyboard: Alt with an arrow moves, Alt with + or - resizes.</source>
        <translation>Ziehen verschiebt, Doppelklick füllt die Tafel. Mit der Tastatur: Alt mit einem Pfeil verschiebt, Alt mit + oder - ändert die Größe.</translation>
    </message>
    <message>
        <source>%1, tile</source>
        <translation>%1, Kachel</translation>
    </message>
    <message>
        <source>What to do with the tile %1</source>
        <translation>Was mit der Kachel %1 geschehen soll</translation>
    </message>
    <message>
        <source>Fill the board, or back into its place</source>
        <translation>Die Tafel füllen oder zurück an den Platz</translation>
    </message>
    <message>
        <source>What can be done with the view</source>
        <translation>Was mit der Ansicht geht</translation>
    </message>
    <message>
        <source>Move left</source>
        <translation>Nach links</translation>
    </message>
    <message>
        <source>Move right</source>
        <translation>Nach rechts</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Make larger</source>
        <translation>Größer</translation>
    </message>
    <message>
        <source>Make smaller</source>
        <translation>Kleiner</translation>
    </message>
    <message>
        <source>Close: the block stays</source>
        <translation>Schließen: der Block bleibt</translation>
    </message>
</context>
<context>
    <name>mortise::TopBar</name>
    <message>
        <source>Mode</source>
        <translation>Modus</translation>
    </message>
    <message>
        <source>Build</source>
        <translation>Bauen</translation>
    </message>
    <message>
        <source>Explore</source>
        <translation>Erkunden</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>F7 runs, F9 stops</source>
        <translation>F7 führt aus, F9 hält an</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>Hell oder dunkel</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Ausführen</translation>
    </message>
</context>
<context>
    <name>mortise::ToyPicture</name>
    <message>
        <source>Before and after</source>
        <translation>Vorher und nachher</translation>
    </message>
    <message>
        <source>%1 × %2 before, %3 × %4 after</source>
        <translation>vorher %1 × %2, nachher %3 × %4</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
</context>
<context>
    <name>mortise::TreePicture</name>
    <message>
        <source>picked</source>
        <translation>ausgewählt</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>+ %1 more</source>
        <translation>+ %1 weitere</translation>
    </message>
    <message>
        <source>more below</source>
        <translation>darunter mehr</translation>
    </message>
    <message>
        <source>missing values go to %1</source>
        <translation>fehlende Werte gehen zu %1</translation>
    </message>
    <message>
        <source>%1 of %2 picked</source>
        <translation>%1 von %2 ausgewählt</translation>
    </message>
    <message>
        <source>mean %1</source>
        <translation>Mittelwert %1</translation>
    </message>
    <message>
        <source>No tree to draw</source>
        <translation>Kein Baum zu zeichnen</translation>
    </message>
    <message>
        <source>Link the model of a decision tree to this block.</source>
        <translation>Verknüpfen Sie das Modell eines Entscheidungsbaums mit diesem Block.</translation>
    </message>
    <message>
        <source>%1 is not a single tree</source>
        <translation>%1 ist kein einzelner Baum</translation>
    </message>
    <message>
        <source>Tree for %1</source>
        <translation>Baum für %1</translation>
    </message>
    <message>
        <source>Tree %1 of %2 for %3</source>
        <translation>Baum %1 von %2 für %3</translation>
    </message>
    <message>
        <source>Decision tree for %1: %2</source>
        <translation>Entscheidungsbaum für %1: %2</translation>
    </message>
    <message>
        <source>the first question is whether %1</source>
        <translation>die erste Frage ist, ob gilt: %1</translation>
    </message>
</context>
<context>
    <name>mortise::TreeShape</name>
    <message>
        <source>%1 more</source>
        <translation>%1 weitere</translation>
    </message>
    <message>
        <source>%1 is %2</source>
        <translation>%1 ist %2</translation>
    </message>
    <message>
        <source>%1 is there</source>
        <translation>%1 ist vorhanden</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
</context>
<context>
    <name>mortise::ViewFactory</name>
    <message>
        <source>No data to draw</source>
        <translation>Keine Daten zu zeichnen</translation>
    </message>
    <message>
        <source>Link a block that gives a table to this block.</source>
        <translation>Verknüpfen Sie einen Block, der eine Tabelle gibt, mit diesem Block.</translation>
    </message>
</context>
<context>
    <name>mortise::ViewTabs</name>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Diagramm</translation>
    </message>
    <message>
        <source>Another view of these results</source>
        <translation>Noch eine Ansicht dieser Ergebnisse</translation>
    </message>
    <message>
        <source>Another chart of these data</source>
        <translation>Noch ein Diagramm dieser Daten</translation>
    </message>
    <message>
        <source>Views on the board</source>
        <translation>Ansichten auf der Tafel</translation>
    </message>
    <message>
        <source>Show in a tab</source>
        <translation>In einem Reiter zeigen</translation>
    </message>
    <message>
        <source>Show beside the canvas</source>
        <translation>Neben der Arbeitsfläche zeigen</translation>
    </message>
    <message>
        <source>Show below the canvas</source>
        <translation>Unter der Arbeitsfläche zeigen</translation>
    </message>
    <message>
        <source>Show in its own window</source>
        <translation>In eigenem Fenster zeigen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Canvas and views</source>
        <translation>Arbeitsfläche und Ansichten</translation>
    </message>
    <message>
        <source>Canvas</source>
        <translation>Arbeitsfläche</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Ansichten</translation>
    </message>
    <message>
        <source>Which views stand on the board</source>
        <translation>Welche Ansichten auf der Tafel stehen</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Explore</source>
        <translation>Erkunden</translation>
    </message>
</context>
<context>
    <name>mortise::WelcomePage</name>
    <message>
        <source>Machine learning you can see</source>
        <translation>Maschinelles Lernen zum Ansehen</translation>
    </message>
    <message>
        <source>Drop a table here</source>
        <translation>Tabelle hier ablegen</translation>
    </message>
    <message>
        <source>CSV, TSV, zipped or not, or a saved project</source>
        <translation>CSV, TSV, gepackt oder nicht, oder ein gespeichertes Projekt</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Datei wählen</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Empty project</source>
        <translation>Leeres Projekt</translation>
    </message>
    <message>
        <source>Language, theme, text size</source>
        <translation>Sprache, Farben, Textgröße</translation>
    </message>
    <message>
        <source>%1 was not saved</source>
        <translation>%1 wurde nicht gespeichert</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Ohne Titel</translation>
    </message>
    <message>
        <source>Everything up to %1 is still here</source>
        <translation>Alles bis %1 ist noch da</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
    <message>
        <source>Start from an example</source>
        <translation>Mit einem Beispiel beginnen</translation>
    </message>
    <message>
        <source>Data that comes along</source>
        <translation>Mitgelieferte Daten</translation>
    </message>
    <message>
        <source>Your data stay on this machine. Nothing is sent anywhere.</source>
        <translation>Ihre Daten bleiben auf diesem Rechner. Nichts wird verschickt.</translation>
    </message>
    <message>
        <source>Press</source>
        <translation>Drücken Sie die</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>on the canvas for every block</source>
        <translation>auf der Arbeitsfläche für alle Blöcke</translation>
    </message>
</context>
<context>
    <name>mortise::ZoomBar</name>
    <message>
        <source>Zoom out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Fit to window</source>
        <translation>An Fenster anpassen</translation>
    </message>
    <message>
        <source>Tidy up</source>
        <translation>Aufräumen</translation>
    </message>
    <message>
        <source>Add a note</source>
        <translation>Notiz hinzufügen</translation>
    </message>
</context>
</TS>
