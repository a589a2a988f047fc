package disclosuredesk.desk.once;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What the page after an act was to be told, written down and read again: texts, numbers, yes or no, and lists of them. */
@Component
class Told {

    private final JsonMapper json = new JsonMapper();

    String written(Map<String, ?> flash) {
        Map<String, Object> plain = new LinkedHashMap<>();
        flash.forEach((name, value) -> plain.put(
                name,
                value instanceof Object[] several
                        ? Stream.of(several).map(Told::plain).toList()
                        : plain(value)));
        return json.writeValueAsString(plain);
    }

    private static Object plain(Object value) {
        return value instanceof Number || value instanceof Boolean ? value : String.valueOf(value);
    }

    Map<String, Object> read(String written) {
        try {
            Map<String, Object> flash = json.readValue(written, new TypeReference<>() {});
            flash.replaceAll((name, value) -> value instanceof List<?> several ? several.toArray() : value);
            return flash;
        } catch (JacksonException garbled) {
            return Map.of();
        }
    }
}
