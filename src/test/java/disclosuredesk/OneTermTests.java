package disclosuredesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One term for one thing, in every sentence and in the manual; the terms stand in the glossary. */
class OneTermTests {

    /** What is not said, to what is said instead. */
    private static final Map<Pattern, String> NOT_SAID = Map.of(
            Pattern.compile("(?<!申请|政务)公开办(?![函理厅法])"), "公开工作机构",
            Pattern.compile("政府信息公开工作机构"), "公开工作机构",
            Pattern.compile("(?<!机构|机关|科室|单位|部门|经办人或者|经办人和|另一位经办人或者)负责人"), "公开工作机构负责人",
            Pattern.compile("办理人|承办人员|经办人员"), "承办人",
            Pattern.compile("更正登记"), "登记更正",
            Pattern.compile("申请人类别更正"), "更正申请人类别",
            Pattern.compile("SHA-?256"), "校验值");

    /** Letters, what checks letters and what quotes the Regulation speak its own words; a report is signed by whoever answers for it. */
    private static final Pattern THEIR_OWN_WORDS = Pattern.compile(
            "(letter|check|basis)\\..*|statistics\\.(freeze\\.signer|version\\.about|total\\.versionLine).*|archive\\.(verify|dossier\\.ledgerNote).*|rectification\\.papers\\.file");

    @Test
    void noSentenceHasASecondTermForAThing() throws IOException {
        Map<String, Set<String>> said = new TreeMap<>();
        sentences()
                .forEach((key, sentence) -> NOT_SAID.forEach((variant, term) -> variant.matcher(sentence)
                        .results()
                        .forEach(found -> said.computeIfAbsent(found.group() + " → " + term, one -> new TreeSet<>())
                                .add(key))));
        assertThat(said).isEmpty();
    }

    private static Map<String, String> sentences() throws IOException {
        Map<String, String> sentences = new LinkedHashMap<>();
        for (Path file : files("messages", ".properties")) {
            Properties messages = new Properties();
            try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                messages.load(reader);
            }
            messages.forEach((key, sentence) -> sentences.put((String) key, (String) sentence));
        }
        sentences.keySet().removeIf(key -> THEIR_OWN_WORDS.matcher(key).matches());
        for (Path page : files("templates/help", ".html")) {
            sentences.put(page.getFileName().toString(), Files.readString(page));
        }
        return sentences;
    }

    private static List<Path> files(String folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources").resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }
}
