package disclosuredesk.letters.check;

import disclosuredesk.documents.DocumentText;
import java.nio.file.*;
import java.util.*;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TmpCasesTests {
    @Test
    void all() throws Exception {
        StringBuilder out = new StringBuilder();
        for (JsonNode c : JsonMapper.builder().build().readTree(Files.readString(Path.of("/work/shared/cases/letters/index.json")))) {
            Map<String, String> facts = new LinkedHashMap<>();
            JsonNode f = JsonMapper.builder().build().readTree(Files.readString(Path.of("/work/shared/cases/letters/" + c.path("facts").asString())));
            f.properties().forEach(e -> facts.put(e.getKey(), e.getValue().asString("")));
            List<String> lines = DocumentText.of(Files.readAllBytes(Path.of("/work/shared/cases/letters/" + c.path("file").asString())));
            out.append(c.path("file").asString()).append(' ').append(c.path("expect").asString()).append(' ').append(c.path("what").asString()).append("\n   ")
                    .append(LetterCheck.handedIn(lines, FactsFile.readSome(facts, f.path("servedOnline").asBoolean()))).append("\n   ")
                    .append(LetterCheck.handedIn(lines, GivenFacts.none())).append("\n");
        }
        Files.writeString(Path.of("/tmp/fast/b-cases.txt"), out.toString());
    }
}
