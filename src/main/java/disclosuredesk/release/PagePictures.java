package disclosuredesk.release;

import disclosuredesk.documents.DrawnPages;
import disclosuredesk.documents.UnreadableDocument;
import disclosuredesk.materials.Material;
import disclosuredesk.materials.Materials;
import disclosuredesk.release.SensitiveText.Suggestion;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.RequestId;
import java.util.List;
import org.springframework.stereotype.Component;

/** The pages of a file as they will be burnt: what one marks on is what goes out. */
@Component
public class PagePictures {

    private final Materials materials;

    PagePictures(Materials materials) {
        this.materials = materials;
    }

    /**
     * A page as PNG.
     *
     * @param page from 1
     * @throws Refused not found if there is no such page; invalid if it cannot be drawn
     */
    public byte[] png(RequestId id, String storageName, int page) {
        Material material = materials.get(id, storageName);
        try (DrawnPages pages = open(material, page)) {
            return pages.png(page, DrawnPages.SCREEN_DPI);
        } catch (UnreadableDocument unreadable) {
            throw Refused.invalid(null, "release.unreadable", material.name(), unreadable.getMessage());
        }
    }

    /** The places on a page worth marking; none where the file's text cannot be read. */
    public List<Suggestion> suggestions(RequestId id, String storageName, int page) {
        try (DrawnPages pages = open(materials.get(id, storageName), page)) {
            return SensitiveText.on(pages, page, page);
        } catch (UnreadableDocument unreadable) {
            return List.of();
        }
    }

    private DrawnPages open(Material material, int page) throws UnreadableDocument {
        Integer count = material.pages();
        if (!material.kind().isDrawable() || count == null || page < 1 || page > count) {
            throw Refused.notFound("release.noSuchPage");
        }
        return DrawnPages.of(materials.content(material));
    }
}
