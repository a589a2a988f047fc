package disclosuredesk.materials;

import disclosuredesk.requests.CasePanel;
import disclosuredesk.requests.CaseRight;
import disclosuredesk.requests.Offer;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The files of a case on its page, opened there as pictures of their pages. */
@Configuration(proxyBeanMethods = false)
class FilesOnCasePage {

    @Bean
    CaseRight filingRight() {
        return new CaseRight("materials", FilingMaterials.FILERS, Offer.When.UNARCHIVED);
    }

    @Bean
    CasePanel filesPanel(Materials materials) {
        return new CasePanel("files", opened -> {
            List<Material> files = materials.of(opened.id()).stream()
                    .filter(one -> one.purpose() != Purpose.DOSSIER)
                    .toList();
            return files.isEmpty() ? Optional.empty() : Optional.of(files);
        });
    }
}
