package disclosuredesk.cli;

import disclosuredesk.statistics.UnusableInput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The text of a letter given to a command. */
final class LetterFile {

    private LetterFile() {}

    static List<String> read(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException failure) {
            throw new UnusableInput("文件无法读取：" + file);
        }
    }
}
