package disclosuredesk.rectification.web;

import java.util.ArrayList;
import java.util.List;
import org.springframework.web.multipart.MultipartFile;

/** Files of evidence. */
class EvidenceFilesForm extends RectificationForm {
    public List<MultipartFile> files = new ArrayList<>();
}
