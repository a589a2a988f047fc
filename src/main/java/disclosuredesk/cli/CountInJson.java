package disclosuredesk.cli;

import disclosuredesk.clock.DayCount;
import disclosuredesk.clock.StatutoryClock.Reading;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A count with each of its days, so that anyone can count again. */
final class CountInJson {

    private CountInJson() {}

    static Map<String, @Nullable Object> of(Reading reading, DayCount count) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("reading", reading.name());
        json.put("rule", count.limit().name());
        json.put("article", count.limit().provision());
        json.put("anchoredBy", count.anchoredBy().name());
        json.put("anchor", count.anchor().toString());
        json.put("workingDays", count.workingDays());
        json.put(
                "excluded",
                count.exclusions().stream().map(CountInJson::exclusion).toList());
        json.put("days", count.steps().stream().map(CountInJson::day).toList());
        json.put("result", count.result().toString());
        return json;
    }

    private static Map<String, @Nullable Object> exclusion(DayCount.Exclusion exclusion) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put(
                "kind",
                exclusion.party() == null ? "PAYMENT" : exclusion.party().name());
        json.put("article", exclusion.provision());
        json.put("from", exclusion.from().toString());
        json.put("to", exclusion.to().toString());
        json.put("open", exclusion.open());
        return json;
    }

    private static Map<String, @Nullable Object> day(DayCount.Step step) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("date", step.day().date().toString());
        json.put("effect", step.effect().name());
        json.put("kind", step.day().kind().name());
        json.put("holiday", step.day().holiday());
        json.put("number", step.number());
        return json;
    }
}
