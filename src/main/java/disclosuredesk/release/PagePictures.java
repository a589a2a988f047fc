package disclosuredesk.release;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import disclosuredesk.documents.DrawnPages;
import disclosuredesk.documents.UnreadableDocument;
import disclosuredesk.materials.Material;
import disclosuredesk.materials.Materials;
import disclosuredesk.release.SensitiveText.Suggestion;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.RequestId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The pages of a file as they will be burnt: what one marks on is what goes out. */
@Component
public class PagePictures {

    /** So many bytes of pictures are kept: a page is looked at, and its picture is asked for at once. */
    private static final int BYTES = 32 << 20;

    private final Cache<String, byte[]> kept = Caffeine.newBuilder()
            .maximumWeight(BYTES)
            .weigher((String page, byte[] picture) -> picture.length)
            .build();

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
        try {
            return draw(material, page);
        } catch (UnreadableDocument unreadable) {
            throw Refused.invalid(null, "release.unreadable", material.name(), unreadable.getMessage());
        }
    }

    /** What stands in the way of drawing a page whole; empty if nothing does. What was drawn is kept for who asks for it next. */
    public Optional<String> trouble(RequestId id, String storageName, int page) {
        Material material = materials.get(id, storageName);
        try {
            draw(material, page);
            return Optional.empty();
        } catch (UnreadableDocument unreadable) {
            return Optional.of(unreadable.getMessage());
        }
    }

    /** The content of a file never changes, so neither does a picture of it. */
    private byte[] draw(Material material, int page) throws UnreadableDocument {
        String key = material.sha256() + "/" + page;
        byte[] there = kept.getIfPresent(key);
        if (there == null) {
            try (DrawnPages pages = open(material, page)) {
                there = pages.png(page, DrawnPages.SCREEN_DPI);
                kept.put(key, there);
            }
        }
        return there;
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
