package disclosuredesk.archive;

import disclosuredesk.agencies.Officer;
import disclosuredesk.archive.Dossiers.Dossier;
import disclosuredesk.decision.Attachment;
import disclosuredesk.decision.SearchFiles;
import disclosuredesk.documents.BoundPdf;
import disclosuredesk.letters.FinalLetters;
import disclosuredesk.letters.Letter;
import disclosuredesk.letters.LetterFiles;
import disclosuredesk.letters.LetterFiles.Form;
import disclosuredesk.letters.Letters;
import disclosuredesk.materials.Material;
import disclosuredesk.materials.Materials;
import disclosuredesk.materials.Purpose;
import disclosuredesk.materials.inspection.FileKind;
import disclosuredesk.requests.DisclosureRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Binds the dossier of a case (卷宗): everything on its record and in its files as one numbered PDF with its list of contents, and as a
 * package with every file by itself.
 */
@Component
class Binding {

    private static final String PDF = "卷宗.pdf";

    /** The pieces a dossier lacks, in words, and why; both empty if it is complete. */
    record Missing(String pieces, String reason) {}

    private final DossierPapers papers;
    private final Letters letters;
    private final LetterFiles letterFiles;
    private final FinalLetters finals;
    private final SearchFiles searchFiles;
    private final Materials materials;
    private final Dossiers dossiers;
    private final MessageSource messages;

    Binding(
            DossierPapers papers,
            Letters letters,
            LetterFiles letterFiles,
            FinalLetters finals,
            SearchFiles searchFiles,
            Materials materials,
            Dossiers dossiers,
            MessageSource messages) {
        this.papers = papers;
        this.letters = letters;
        this.letterFiles = letterFiles;
        this.finals = finals;
        this.searchFiles = searchFiles;
        this.materials = materials;
        this.dossiers = dossiers;
        this.messages = messages;
    }

    /**
     * Makes the dossier and puts it on file.
     *
     * @param until to what day it is kept; null for ever
     * @return the fact of it, for the ledger
     */
    DossierBound bind(
            DisclosureRequest request,
            LocalDate on,
            @Nullable LocalDate until,
            String note,
            Missing missing,
            Officer by) {
        List<BoundPdf.Part> parts = new ArrayList<>();
        Map<String, DossierFile.Content> entries = new LinkedHashMap<>();
        parts.add(new BoundPdf.Part("", () -> papers.record(request)));
        addLetters(request, parts, entries, by);
        addSearchFiles(request, parts, entries);
        addMaterials(request, parts, entries);
        entries.put("审计记录.jsonl", out -> out.write(papers.ledger(request.id()).getBytes(StandardCharsets.UTF_8)));
        Path pdf = null;
        Path zip = null;
        try {
            pdf = Files.createTempFile("dossier", ".pdf");
            zip = Files.createTempFile("dossier", ".zip");
            int pages;
            try (OutputStream out = Files.newOutputStream(pdf)) {
                pages = BoundPdf.write(parts, lines -> papers.front(request, lines, on, until, note, missing), out);
            }
            Path bound = pdf;
            Map<String, DossierFile.Content> all = new LinkedHashMap<>();
            all.put(PDF, out -> Files.copy(bound, out));
            all.putAll(entries);
            DossierFile.write(zip, all, on.atStartOfDay());
            String name = word("archive.dossier.name", request.number());
            Material boundPdf = insert(request, name + ".pdf", FileKind.PDF, pages, pdf, by, on);
            Material boundZip = insert(request, name + ".zip", FileKind.ZIP, null, zip, by, on);
            dossiers.insert(
                    request.id(), new Dossier(boundZip, boundPdf, on, until, missing.pieces(), missing.reason()));
            return new DossierBound(
                    request.id(),
                    on,
                    all.size(),
                    pages,
                    boundZip.sha256(),
                    until == null ? word("archive.retention.forever") : word("archive.retention.until", until));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        } finally {
            delete(pdf);
            delete(zip);
        }
    }

    private void addLetters(
            DisclosureRequest request,
            List<BoundPdf.Part> parts,
            Map<String, DossierFile.Content> entries,
            Officer by) {
        int number = 0;
        for (Letter letter : letters.of(request.id())) {
            String title = word("LetterKind." + letter.kind()) + " " + letter.number()
                    + (letter.isVoid() ? word("archive.dossier.void") : "");
            String name = "文书/%02d %s".formatted(++number, plain(title));
            parts.add(new BoundPdf.Part(title, () -> letterFiles.of(letter, Form.PDF, by)));
            entries.put(name + ".pdf", out -> out.write(letterFiles.of(letter, Form.PDF, by)));
            finals.file(letter.id())
                    .ifPresent(file ->
                            entries.put(name + word("archive.dossier.final") + ".docx", out -> out.write(file)));
        }
    }

    private void addSearchFiles(
            DisclosureRequest request, List<BoundPdf.Part> parts, Map<String, DossierFile.Content> entries) {
        for (SearchFiles.Listed listed : searchFiles.of(request.id())) {
            Attachment file = searchFiles.content(request.id(), listed.id()).orElseThrow();
            parts.add(new BoundPdf.Part(word("archive.dossier.search", listed.name()), file::content));
            entries.put(
                    "检索证明/%02d %s".formatted(entries.size() + 1, plain(listed.name())),
                    out -> out.write(file.content()));
        }
    }

    private void addMaterials(
            DisclosureRequest request, List<BoundPdf.Part> parts, Map<String, DossierFile.Content> entries) {
        int number = 0;
        for (Purpose purpose : Purpose.values()) {
            for (Material material : materials.of(request.id(), purpose)) {
                String title = word("Purpose." + purpose) + " " + material.name();
                parts.add(new BoundPdf.Part(
                        title, material.kind().isDrawable() ? () -> materials.content(material) : null));
                entries.put(
                        "材料/%02d %s".formatted(++number, plain(title)), out -> out.write(materials.content(material)));
            }
        }
    }

    private Material insert(
            DisclosureRequest request,
            String name,
            FileKind kind,
            @Nullable Integer pages,
            Path file,
            Officer by,
            LocalDate on)
            throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return materials.insert(request.id(), Purpose.DOSSIER, name, kind, pages, in, null, by.id(), on);
        }
    }

    /** A name that is a name on every system, at most 100 characters with its ending kept. */
    private static String plain(String name) {
        String plain = name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_");
        int length = plain.codePointCount(0, plain.length());
        return length <= 100
                ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, 60)) + "…"
                        + plain.substring(plain.offsetByCodePoints(0, length - 30));
    }

    private static void delete(@Nullable Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException locked) {
            file.toFile().deleteOnExit();
        }
    }

    private String word(String key, Object... arguments) {
        return messages.getMessage(
                key, java.util.Arrays.stream(arguments).map(String::valueOf).toArray(), Locale.SIMPLIFIED_CHINESE);
    }
}
