package disclosuredesk.letters;

import disclosuredesk.decision.DecisionPart;
import disclosuredesk.decision.EvidenceRules;
import disclosuredesk.release.InformationFile;
import disclosuredesk.release.InformationFiles;
import disclosuredesk.shared.RequestId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What the 附件说明 lists beside what is to go out: names are a person's words and papers may go out that are no file, so a difference is said and
 * nothing is demanded.
 */
@Component
class AttachmentAdvice {

    private final InformationFiles files;
    private final LetterWords words;

    AttachmentAdvice(InformationFiles files, LetterWords words) {
        this.files = files;
        this.words = words;
    }

    /** The sentence for who signs; empty if nothing is listed, or the same is listed and given. */
    Optional<String> of(RequestId request, List<DecisionPart> parts) {
        List<String> listed = parts.stream()
                .filter(EvidenceRules::isHandedOver)
                .map(part -> words.line(part.information()))
                .toList();
        if (listed.isEmpty()) {
            return Optional.empty();
        }
        List<String> given = files.of(request).stream()
                .filter(InformationFile::isGiven)
                .map(InformationFile::givenName)
                .toList();
        if (given.isEmpty()) {
            return Optional.of(words.of("letters.attachments.noFile", named(listed)));
        }
        return agree(listed, given)
                ? Optional.empty()
                : Optional.of(words.of(
                        "letters.attachments.differ",
                        String.valueOf(listed.size()),
                        named(listed),
                        String.valueOf(given.size()),
                        named(given)));
    }

    private static String named(List<String> names) {
        return String.join("、", names);
    }

    /** Each listed name has a file of its own whose name it holds, or that holds it; no file is over. */
    private static boolean agree(List<String> listed, List<String> given) {
        List<String> left = new ArrayList<>(given.stream()
                .map(name -> plain(name.replaceFirst("\\.[^.]*$", "")))
                .toList());
        for (String name : listed) {
            String plain = plain(name);
            Optional<String> found = left.stream()
                    .filter(file -> plain.contains(file) || file.contains(plain))
                    .findFirst();
            if (found.isEmpty()) {
                return false;
            }
            left.remove(found.get());
        }
        return left.isEmpty();
    }

    private static String plain(String name) {
        return java.text.Normalizer.normalize(name, java.text.Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{P}\\p{Z}]", "");
    }
}
