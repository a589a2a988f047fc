package disclosuredesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A room of the house, one of the packages right below {@code disclosuredesk}, holds one matter: it stays small beside the whole. */
class RoomsTests {

    private static final Path HOUSE = Path.of("src/main/java/disclosuredesk");

    @Test
    void noRoomHoldsMoreThanATenthOfTheHouse() throws IOException {
        Map<String, Integer> lines = new TreeMap<>();
        try (Stream<Path> files = Files.walk(HOUSE)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".java")).toList()) {
                lines.merge(
                        HOUSE.relativize(file).getName(0).toString(),
                        Files.readAllLines(file).size(),
                        Integer::sum);
            }
        }
        int tenth = lines.values().stream().mapToInt(Integer::intValue).sum() / 10;
        List<String> tooLarge = lines.entrySet().stream()
                .filter(room -> room.getValue() > tenth)
                .map(room -> room + " lines")
                .toList();
        assertThat(lines).hasSizeGreaterThan(20);
        assertThat(tooLarge).as("rooms of more than %d lines", tenth).isEmpty();
    }

    @Test
    void everyRoomSaysWhatItIs() throws IOException {
        try (Stream<Path> rooms = Files.list(HOUSE)) {
            assertThat(rooms.filter(Files::isDirectory)).allSatisfy(room -> {
                String description = Files.readString(room.resolve("package-info.java"));
                assertThat(description).contains("@ApplicationModule(", "/**");
            });
        }
    }

    /** Whoever looks a type up by its name finds one. */
    @Test
    void noTwoTypesHaveOneName() throws IOException {
        Map<String, Integer> names = new TreeMap<>();
        try (Stream<Path> files = Files.walk(HOUSE)) {
            files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".java") && !name.equals("package-info.java"))
                    .forEach(name -> names.merge(name, 1, Integer::sum));
        }
        names.values().removeIf(number -> number == 1);
        assertThat(names).isEmpty();
    }
}
