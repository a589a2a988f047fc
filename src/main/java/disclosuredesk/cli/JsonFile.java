package disclosuredesk.cli;

import disclosuredesk.report.UnusableInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** JSON in and out of the commands. */
final class JsonFile {

    private static final long MOST_BYTES = 64L << 20;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private JsonFile() {}

    /** @throws UnusableInput in one line, if the file cannot be read as JSON */
    static JsonNode read(Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                throw new UnusableInput("找不到文件：" + file);
            }
            if (Files.size(file) > MOST_BYTES) {
                throw new UnusableInput("文件超过64MB：" + file);
            }
            return JSON.readTree(Files.readAllBytes(file));
        } catch (IOException failure) {
            throw new UnusableInput("文件无法读取：" + file);
        } catch (JacksonException failure) {
            throw new UnusableInput("文件不是有效的JSON：%s（%s）".formatted(file, failure.getOriginalMessage()));
        }
    }

    static String write(Object answer) {
        return JSON.writeValueAsString(answer);
    }
}
