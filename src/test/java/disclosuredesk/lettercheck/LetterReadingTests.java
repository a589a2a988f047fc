package disclosuredesk.lettercheck;

import static org.assertj.core.api.Assertions.assertThat;

import disclosuredesk.lettercheck.ReadLetters.Fault;
import disclosuredesk.lettercheck.ReadLetters.Read;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A letter is read as dated events and cited law: against itself, the calendar and the law, and not only against the facts. */
class LetterReadingTests {

    static List<Read> good() {
        List<Read> good = new ArrayList<>(ReadLetters.good("good.txt"));
        good.addAll(ReadLetters.olderGood());
        return good;
    }

    static List<Read> goodNotices() {
        return ReadLetters.good("notices.txt");
    }

    static Stream<Fault> faulty() {
        return ReadLetters.faults("faulty.txt", good()).stream();
    }

    static Stream<Fault> faultyNotices() {
        return ReadLetters.faults("notices-faulty.txt", goodNotices()).stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"good", "goodNotices"})
    void a_good_letter_is_not_alarmed_whether_its_facts_are_known_or_not(Read letter) {
        assertThat(letter.check()).as("with facts").isEmpty();
        assertThat(LetterCheck.handedIn(letter.lines(), GivenFacts.none()))
                .as("without facts")
                .isEmpty();
        Map<String, String> some = new java.util.HashMap<>(letter.facts());
        some.keySet().retainAll(List.of("receivedOn", "decidedOn", "agency"));
        assertThat(LetterCheck.handedIn(letter.lines(), FactsFile.readSome(some, false)))
                .as("with some facts")
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"faulty", "faultyNotices"})
    void a_fault_of_the_letter_is_found(Fault fault) {
        assertThat(fault.letter().check().stream()
                        .map(finding -> finding.check().name()))
                .contains(fault.check());
    }

    /** What the letter proves of itself it proves without the record too. */
    @Test
    void faults_are_found_without_any_facts() {
        List<String> missed = Stream.concat(faulty(), faultyNotices())
                .filter(fault -> !fault.what().startsWith("收件人") // nobody else knows his name
                        && LetterCheck.handedIn(fault.letter().lines(), GivenFacts.none())
                                .isEmpty())
                .map(Fault::toString)
                .toList();
        assertThat(missed).isEmpty();
    }

    @Test
    void the_lists_are_as_long_as_they_were() {
        assertThat(ReadLetters.good("good.txt")).hasSizeGreaterThanOrEqualTo(42);
        assertThat(faulty()).hasSizeGreaterThanOrEqualTo(120);
        assertThat(goodNotices()).hasSizeGreaterThanOrEqualTo(12);
        assertThat(faultyNotices()).hasSizeGreaterThanOrEqualTo(36);
    }
}
