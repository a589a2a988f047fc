package disclosuredesk.registration;

import static org.assertj.core.api.Assertions.assertThat;

import disclosuredesk.registration.PastedApplicant.Item;
import disclosuredesk.requests.WantedForm;
import disclosuredesk.requests.WantedRoute;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Made-up texts in the shapes people paste: the standard form as a table and line by line, for a person and for an organisation,
 * letters, agents' letters, mail sources, platform exports, rows of spreadsheets, orders of 12345. What was placed wrongly counts
 * apart from what was left empty: nothing may be wrong.
 */
class PasteCorpusTests {

    private static final double RIGHT_AT_LEAST = 0.9;

    @Test
    void nothingIsPlacedWronglyAndNineInTenFieldsAreFilled() {
        JsonNode all = new JsonMapper().readTree(resource("expected.json"));
        List<String> wrong = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        int expected = 0;
        int right = 0;
        for (Map.Entry<String, JsonNode> one : all.properties()) {
            Map<Item, String> read = new EnumMap<>(Item.class);
            read.putAll(PastedApplicant.read(resource(one.getKey() + ".txt")).items());
            read.remove(Item.PROOF);
            read.remove(Item.SUBJECT);
            Map<String, JsonNode> fields = new TreeMap<>();
            one.getValue().properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
            for (Map.Entry<String, JsonNode> field : fields.entrySet()) {
                expected++;
                String is = read.remove(Item.valueOf(field.getKey()));
                String should = field.getValue().asString();
                if (is == null) {
                    missing.add(one.getKey() + " " + field.getKey() + ": " + should);
                } else if (is.equals(should)) {
                    right++;
                } else {
                    wrong.add(one.getKey() + " " + field.getKey() + ": " + is + " instead of " + should);
                }
            }
            read.keySet().removeAll(List.of(Item.SEX, Item.NATION, Item.BIRTH));
            read.forEach((item, value) -> wrong.add(one.getKey() + " " + item + ": " + value + " instead of nothing"));
        }
        System.out.printf(
                "paste recognition: %d texts, %d fields, %d right (%.1f %%), %d left empty, %d wrong%n",
                all.size(), expected, right, 100.0 * right / expected, missing.size(), wrong.size());
        missing.forEach(one -> System.out.println("left empty: " + one));
        assertThat(all.size()).isGreaterThanOrEqualTo(60);
        assertThat(wrong).isEmpty();
        assertThat((double) right / expected).isGreaterThanOrEqualTo(RIGHT_AT_LEAST);
    }

    @Test
    void whatIsChosenAndWhenItWasSentGoIntoTheForm() {
        PastedApplicant form = PastedApplicant.read(resource("shared-form-natural.txt"));
        assertThat(form.form()).isEqualTo(WantedForm.PAPER);
        assertThat(form.route()).isEqualTo(WantedRoute.POST);
        PastedApplicant mail = PastedApplicant.read(resource("shared-eml.txt"));
        assertThat(mail.submittedOn()).isEqualTo("2026-11-20");
        assertThat(mail.items())
                .containsEntry(Item.PROOF, "Date: Fri, 20 Nov 2026 22:15:03 +0800")
                .containsEntry(Item.SUBJECT, "政府信息公开申请");
    }

    private static String resource(String name) {
        try (InputStream in =
                Objects.requireNonNull(PasteCorpusTests.class.getResourceAsStream("/paste/" + name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
    }
}
