package disclosuredesk.lettercheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The letter check against letters written by hand, by someone who had not seen it: good ones, and ones with one fault each. */
class LetterCheckTests {

    record Sample(String id, CaseFacts facts, List<String> lines, String fault, String what) {
        @Override
        public String toString() {
            return id + " " + fault + " " + what;
        }
    }

    static Stream<Sample> good() {
        return samples("good");
    }

    static Stream<Sample> faulty() {
        return samples("faulty");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("good")
    void nothing_is_found_in_a_good_letter(Sample letter) {
        assertThat(LetterCheck.of(letter.lines(), letter.facts())).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faulty")
    void the_fault_planted_in_a_letter_is_found_by_the_check_it_belongs_to(Sample letter) {
        assertThat(LetterCheck.of(letter.lines(), letter.facts()).stream()
                        .map(finding -> finding.check().name()))
                .as(letter.what())
                .contains(letter.fault());
    }

    @Test
    void the_lists_are_as_long_as_they_were() {
        assertThat(good()).hasSizeGreaterThanOrEqualTo(60);
        assertThat(faulty()).hasSizeGreaterThanOrEqualTo(200);
        assertThat(faulty().map(Sample::fault).distinct())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(LetterFinding.Check.values()).map(Enum::name).toList());
    }

    private static Stream<Sample> samples(String file) {
        try (InputStream in = LetterCheckTests.class.getResourceAsStream("/letters/" + file + ".json")) {
            List<Sample> samples = new ArrayList<>();
            for (JsonNode node : JsonMapper.builder().build().readTree(in)) {
                Map<String, String> texts = new LinkedHashMap<>();
                node.path("facts")
                        .properties()
                        .forEach(entry ->
                                texts.put(entry.getKey(), entry.getValue().asString("")));
                List<String> lines = new ArrayList<>();
                node.path("text").forEach(line -> lines.add(line.asString()));
                samples.add(new Sample(
                        node.path("id").asString(),
                        FactsFile.read(
                                texts, node.path("facts").path("servedOnline").asBoolean()),
                        lines,
                        node.path("fault").asString(""),
                        node.path("what").asString("")));
            }
            return samples.stream();
        } catch (java.io.IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }
}
