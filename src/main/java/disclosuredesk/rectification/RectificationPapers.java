package disclosuredesk.rectification;

import disclosuredesk.agencies.Officer;
import disclosuredesk.letters.LetterContent;
import disclosuredesk.letters.LetterFiles;
import disclosuredesk.letters.LetterFiles.Form;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** All papers of a rectification in one archive: what was recorded with a list of the files, the letters that went out, the evidence as it came. */
@Component
public class RectificationPapers {

    private final RectificationLetters letters;
    private final LetterFiles letterFiles;
    private final RectificationFiles files;
    private final RectificationHistory history;
    private final MessageSource messages;

    RectificationPapers(
            RectificationLetters letters,
            LetterFiles letterFiles,
            RectificationFiles files,
            RectificationHistory history,
            MessageSource messages) {
        this.letters = letters;
        this.letterFiles = letterFiles;
        this.files = files;
        this.history = history;
        this.messages = messages;
    }

    /** Writes the archive; one file stands in memory at a time. */
    public void write(Rectification one, OutputStream out, Officer by) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            List<RectificationFile> evidence = files.of(one.id());
            put(zip, word("rectification.papers.record") + ".txt", record(one, evidence));
            List<LetterContent> sent =
                    new ArrayList<>(letters.evidenceNotice(one).stream().toList());
            if (one.signed() != null) {
                sent.addAll(letters.result(one).stream().toList());
            }
            for (LetterContent letter : sent) {
                put(zip, letter.title() + ".pdf", letterFiles.of(letter, Form.PDF, by));
            }
            Set<String> taken = new HashSet<>();
            for (RectificationFile file : evidence) {
                String name = taken.add(file.name()) ? file.name() : file.id() + "-" + file.name();
                put(zip, word("rectification.papers.evidence") + "/" + name, files.content(file));
            }
        }
    }

    private byte[] record(Rectification one, List<RectificationFile> evidence) {
        List<String> lines = new ArrayList<>();
        lines.add(one.number().toString());
        history.of(one).stream()
                .sorted((line, other) -> line.recordedAt().compareTo(other.recordedAt()))
                .forEach(line -> lines.add(line.on() + "\t" + line.officer() + "\t" + line.text()));
        evidence.forEach(file ->
                lines.add(word("rectification.papers.file", file.name(), String.valueOf(file.size()), file.sha256())));
        return (String.join("\r\n", lines) + "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    private String word(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.SIMPLIFIED_CHINESE);
    }
}
