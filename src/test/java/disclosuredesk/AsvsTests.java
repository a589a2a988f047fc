package disclosuredesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * {@code src/docs/asvs.csv}: what OWASP ASVS 5.0.0 asks at its levels 1 and 2, whether it holds here, and the tests that show it. The list is complete, and each test is there.
 */
class AsvsTests {

    private record Item(String id, String level, String holds, List<String> tests, String note) {}

    private static List<Item> items() throws IOException {
        return Files.readAllLines(Path.of("src", "docs", "asvs.csv")).stream()
                .skip(1)
                .map(line -> line.split(",", 5))
                .map(cells -> new Item(
                        cells[0],
                        cells[1],
                        cells[2],
                        cells[3].isEmpty() ? List.of() : List.of(cells[3].split(" ")),
                        cells[4]))
                .toList();
    }

    @Test
    void eachItemOfLevelsOneAndTwoHasItsLineOnce() throws IOException {
        List<Item> items = items();
        assertThat(items).extracting(Item::id).doesNotHaveDuplicates();
        assertThat(items).filteredOn(item -> item.level().equals("1")).hasSize(70);
        assertThat(items).filteredOn(item -> item.level().equals("2")).hasSize(183);
    }

    @Test
    void whatHoldsNamesItsTestsAndTheyAreThere() throws IOException {
        Set<String> there;
        try (Stream<Path> files = Files.walk(Path.of("src", "test", "java"))) {
            there = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith("Tests.java"))
                    .map(name -> name.replace(".java", ""))
                    .collect(Collectors.toSet());
        }
        for (Item item : items()) {
            assertThat(there).as(item.id()).containsAll(item.tests());
            switch (item.holds()) {
                case "yes" -> assertThat(item.tests()).as(item.id()).isNotEmpty();
                case "n/a", "deviation", "open" ->
                    assertThat(item.note()).as(item.id()).isNotBlank();
                default -> throw new AssertionError(item.id() + ": " + item.holds());
            }
        }
    }
}
