package disclosuredesk;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import disclosuredesk.audit.CaseEvent;
import java.io.IOException;
import java.io.Reader;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every sentence stands in a message file, and every key that is used has its sentence. */
class MessagesTests {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern IN_TEMPLATE = Pattern.compile("#\\{([a-z][A-Za-z0-9.]+)[}(]");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    private static Properties messages() throws IOException {
        Properties all = new Properties();
        for (Path file : files(RESOURCES.resolve("messages"), ".properties")) {
            try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                all.load(reader);
            }
        }
        return all;
    }

    /** A key in quotes, of whatever area of the message files: fees.title, letters.check.where. */
    private static Pattern quoted(String quote) throws IOException {
        String areas = messages().stringPropertyNames().stream()
                .map(key -> key.split("\\.")[0])
                .filter(area -> Character.isLowerCase(area.charAt(0)))
                .distinct()
                .sorted()
                .collect(Collectors.joining("|"));
        return Pattern.compile(quote + "\\{?((?:" + areas + ")\\.[a-zA-Z0-9.]+[a-zA-Z0-9])}?" + quote);
    }

    /** It, or some keys that begin with it: the rest is put to it when the page is shown. */
    private static boolean isKnown(String key, Set<String> known) {
        return known.contains(key) || known.stream().anyMatch(one -> one.startsWith(key + "."));
    }

    /** What looks like a key and is put behind {@code check.}, is the name of a figure of the report or of a file. */
    private static boolean isOtherName(Path source, String name, Set<String> known) {
        return known.contains("check." + name)
                || source.endsWith("ReportFigures.java")
                || name.startsWith("desk.css")
                || name.endsWith(".docx");
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void everyKeyInATemplateHasItsSentence() throws IOException {
        Set<String> known = messages().stringPropertyNames();
        Set<String> missing = new TreeSet<>();
        for (Path template : files(RESOURCES.resolve("templates"), ".html")) {
            for (Pattern way : List.of(IN_TEMPLATE, quoted("'"))) {
                Matcher key = way.matcher(Files.readString(template));
                while (key.find()) {
                    if (!isKnown(key.group(1), known)) {
                        missing.add(template.getFileName() + ": " + key.group(1));
                    }
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyKeyInTheCodeHasItsSentence() throws IOException {
        Set<String> known = messages().stringPropertyNames();
        Set<String> missing = new TreeSet<>();
        for (Path source : files(Path.of("src/main/java"), ".java")) {
            Matcher key = quoted("\"").matcher(Files.readString(source));
            while (key.find()) {
                if (!isKnown(key.group(1), known) && !isOtherName(source, key.group(1), known)) {
                    missing.add(source.getFileName() + ": " + key.group(1));
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    /**
     * Used are a key that stands whole in code or page, one behind a part that stands there ({@code step.} and what is put to it), and one
     * that ends in the constant of an enum, since those are put to the field or the fact they are the value of. Spring itself looks for
     * {@code typeMismatch}.
     */
    @Test
    void everySentenceIsUsed() throws IOException {
        StringBuilder used = new StringBuilder();
        for (Path source : Stream.concat(
                        files(Path.of("src/main/java"), ".java").stream(), files(RESOURCES, ".html").stream())
                .toList()) {
            used.append(Files.readString(source)).append('\n');
        }
        Set<String> whole = found(used, "(?<![\\w.])(\\w+(?:\\.\\w+)+)(?![\\w.])");
        Set<String> parts = found(used, "[\"'|](\\w{4,}\\.(?:\\w+\\.)*)(?:[\"']|\\$\\{)");
        Set<String> constants = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("disclosuredesk").stream()
                        .filter(JavaClass::isEnum)
                        .flatMap(type -> type.getFields().stream())
                        .map(JavaField::getName)
                        .collect(Collectors.toSet());
        constants.addAll(Set.of("true", "false"));
        Set<String> unused = new TreeSet<>();
        for (String key : messages().stringPropertyNames()) {
            String last = key.replaceFirst("\\.(hint|means)$", "")
                    .replaceFirst(".*\\.(?:CHANNEL_|IDENTITY_KIND_|WANTED_FORM_|WANTED_ROUTE_)?", "");
            if (!whole.contains(key)
                    && parts.stream().noneMatch(key::startsWith)
                    && !key.startsWith("typeMismatch")
                    && !constants.contains(last)) {
                unused.add(key);
            }
        }
        assertThat(unused).isEmpty();
    }

    /** The desk is at the top: what it says is its own, what everybody says is {@code form.} or {@code refused.}. */
    @Test
    void nobodyBelowTheDeskSpeaksItsWords() throws IOException {
        Set<String> known = messages().stringPropertyNames();
        Set<String> borrowed = new TreeSet<>();
        Pattern word = Pattern.compile("(?<![\\w.])desk\\.(?!css)\\w+(?:\\.\\w+)*");
        Pattern ofTheDesk = Pattern.compile(
                ".*/(?:java/disclosuredesk/desk|templates/(?:desk|error|help))/.*|.*templates/(?:layout|error|fields)\\.html");
        for (Path source : Stream.concat(
                        files(Path.of("src/main/java"), ".java").stream(), files(RESOURCES, ".html").stream())
                .toList()) {
            if (!ofTheDesk.matcher(source.toString()).matches()) {
                String text = Files.readString(source);
                word.matcher(text)
                        .results()
                        .filter(found -> isKnown(found.group(), known))
                        .forEach(found -> borrowed.add(source.getFileName() + ": " + found.group()));
            }
        }
        assertThat(borrowed).isEmpty();
    }

    private static Set<String> found(CharSequence text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    @Test
    void noTemplateSpeaksChineseByItself() throws IOException {
        List<String> spoken = new ArrayList<>();
        for (Path template : files(RESOURCES.resolve("templates"), ".html")) {
            String text = Files.readString(template).replaceAll("(?s)<!--.*?-->", "");
            if (!template.toString().contains("help") && HAN.matcher(text).find()) {
                spoken.add(template.toString());
            }
        }
        assertThat(spoken).isEmpty();
    }

    @Test
    void everyEventOfTheLedgerHasItsSentence() throws IOException {
        Set<String> known = messages().stringPropertyNames();
        assertThat(new ClassFileImporter()
                                .withImportOption(new ImportOption.DoNotIncludeTests())
                                .importPackages("disclosuredesk")
                                .stream()
                                .filter(type -> type.isAssignableTo(CaseEvent.class) && type.isRecord())
                                .map(type -> "event." + type.getSimpleName()))
                .isNotEmpty()
                .isSubsetOf(known);
    }

    /** A fact that has a word of the program in it, of a kind the compiler knows, is told by the word's label. */
    @Test
    void everyKindInAnEventHasItsLabel() throws Exception {
        Set<String> known = messages().stringPropertyNames();
        Set<String> missing = new TreeSet<>();
        for (JavaClass event : new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("disclosuredesk")) {
            if (!event.isAssignableTo(CaseEvent.class) || !event.isRecord()) {
                continue;
            }
            for (RecordComponent part : Class.forName(event.getName()).getRecordComponents()) {
                Object[] words = part.getType().getEnumConstants();
                String sentence = messages().getProperty("event." + event.getSimpleName());
                for (Object word : words == null || !tells(sentence, event, part) ? new Object[0] : words) {
                    String key = part.getName() + "." + ((Enum<?>) word).name();
                    if (!known.contains(key) && !known.contains(event.getSimpleName() + "." + key)) {
                        missing.add(event.getSimpleName() + "." + key);
                    }
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    /** Whether the sentence has a place for it; the request and the day have none. */
    private static boolean tells(String sentence, JavaClass event, RecordComponent part) throws Exception {
        List<String> parts = Arrays.stream(Class.forName(event.getName()).getRecordComponents())
                .map(RecordComponent::getName)
                .filter(name -> !name.equals("request") && !name.equals("on"))
                .toList();
        return sentence.contains("{" + parts.indexOf(part.getName()));
    }

    @Test
    void everyStepOfTheProcessHasItsName() throws IOException {
        assertThat(disclosuredesk.workflow.ProcessSteps.present().all().stream().map(step -> "step." + step))
                .isSubsetOf(messages().stringPropertyNames());
    }

    @Test
    void noMessageFileDefinesAKeyTwice() throws IOException {
        List<String> twice = new ArrayList<>();
        Set<String> seen = new TreeSet<>();
        for (Path file : files(RESOURCES.resolve("messages"), ".properties")) {
            for (String line : Files.readAllLines(file)) {
                String key = line.split("=", 2)[0];
                if (!line.isBlank() && !line.startsWith("#") && !seen.add(key)) {
                    twice.add(file.getFileName() + ": " + key);
                }
            }
        }
        assertThat(twice).isEmpty();
    }
}
