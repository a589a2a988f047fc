package disclosuredesk.lettercheck;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The letters in {@code /letters/reading}: good ones, each with a line of facts over it, and lists of single faults planted in
 * them ({@code CHECK|letter|what|old=>new|…}).
 */
final class ReadLetters {

    private static final List<String> FIELDS = List.of(
            "outcome",
            "ground",
            "receivedOn",
            "decidedOn",
            "applicant",
            "letterNumber",
            "agency",
            "reviewAgency",
            "court");

    record Read(String id, Map<String, String> facts, boolean online, List<String> lines) {
        GivenFacts given() {
            return FactsFile.readSome(facts, online);
        }

        List<LetterFinding> check() {
            return LetterCheck.handedIn(lines, given());
        }

        @Override
        public String toString() {
            return id;
        }
    }

    record Fault(String check, String what, Read letter) {
        @Override
        public String toString() {
            return letter.id() + " " + check + " " + what;
        }
    }

    private ReadLetters() {}

    static List<Read> good(String file) {
        List<Read> letters = new ArrayList<>();
        for (String line : lines(file)) {
            if (line.startsWith("@ ")) {
                String[] values = line.substring(2).split("\\|", -1);
                Map<String, String> facts = new LinkedHashMap<>();
                for (int i = 0; i < FIELDS.size(); i++) {
                    facts.put(FIELDS.get(i), values[i + 1]);
                }
                letters.add(new Read(values[0], facts, values[10].equals("online"), new ArrayList<>()));
            } else {
                letters.get(letters.size() - 1).lines().add(line);
            }
        }
        return letters;
    }

    static List<Read> olderGood() {
        try (InputStream in = ReadLetters.class.getResourceAsStream("/letters/good.json")) {
            List<Read> letters = new ArrayList<>();
            for (JsonNode node : JsonMapper.builder().build().readTree(in)) {
                Map<String, String> facts = new LinkedHashMap<>();
                node.path("facts")
                        .properties()
                        .forEach(entry ->
                                facts.put(entry.getKey(), entry.getValue().asString("")));
                List<String> lines = new ArrayList<>();
                node.path("text").forEach(line -> lines.add(line.asString()));
                letters.add(new Read(
                        node.path("id").asString(),
                        facts,
                        node.path("facts").path("servedOnline").asBoolean(),
                        lines));
            }
            return letters;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static List<Fault> faults(String file, List<Read> good) {
        List<Fault> faults = new ArrayList<>();
        for (String line : lines(file)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] parts = line.split("\\|", -1);
                Read letter = good.stream()
                        .filter(one -> one.id().equals(parts[1]))
                        .findFirst()
                        .orElseThrow();
                String text = String.join("\n", letter.lines());
                for (int i = 3; i < parts.length; i++) {
                    String[] change = parts[i].split("=>", -1);
                    if (!text.contains(change[0])) {
                        throw new IllegalStateException(line);
                    }
                    text = text.replace(change[0], change[1]);
                }
                faults.add(new Fault(
                        parts[0],
                        parts[2],
                        new Read(
                                letter.id(),
                                moved(letter.facts(), parts),
                                letter.online(),
                                text.lines().toList())));
            }
        }
        return faults;
    }

    /** A fault that moves the day under the letter moves that of the record with it. */
    private static Map<String, String> moved(Map<String, String> facts, String[] parts) {
        Map<String, String> moved = new LinkedHashMap<>(facts);
        for (int i = 3; i < parts.length; i++) {
            String[] change = parts[i].split("=>", -1);
            List<Dated> from = Dated.in(change[0], 0);
            List<Dated> to = Dated.in(change[1], 0);
            if (from.size() == 1
                    && to.size() == 1
                    && from.get(0).from() == 0
                    && from.get(0).to() == change[0].length()
                    && from.get(0).day().toString().equals(facts.get("decidedOn"))) {
                moved.put("decidedOn", to.get(0).day().toString());
            }
        }
        return moved;
    }

    private static List<String> lines(String file) {
        try (InputStream in = ReadLetters.class.getResourceAsStream("/letters/reading/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
