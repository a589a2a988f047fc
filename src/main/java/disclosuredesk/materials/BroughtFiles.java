package disclosuredesk.materials;

import disclosuredesk.materials.inspection.InspectedFile;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.SentFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.web.multipart.MultipartFile;

/** The files of a form, each looked through; what is wrong with one is an error of the form, at {@literal files}. */
@Component
public class BroughtFiles {

    private static final int MOST_AT_ONCE = 10;

    private final UploadLimit limit;

    BroughtFiles(UploadLimit limit) {
        this.limit = limit;
    }

    public List<InspectedFile> of(List<MultipartFile> sent, BindingResult errors) {
        List<InspectedFile> files = new ArrayList<>();
        for (MultipartFile file : sent) {
            String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
            if (!name.isEmpty()) {
                try {
                    byte[] content =
                            SentFile.bytes(file, bytes -> InspectedFile.requireSize(name, bytes, limit.bytes()));
                    files.add(InspectedFile.of(name, content, limit.bytes()));
                } catch (Refused refused) {
                    errors.rejectValue("files", refused.messageKey(), refused.arguments(), refused.messageKey());
                }
            }
        }
        if (files.size() > MOST_AT_ONCE) {
            errors.rejectValue("files", "materials.file.tooMany", new Object[] {MOST_AT_ONCE}, "");
        }
        return files;
    }
}
