package disclosuredesk.registration;

/**
 * A scan or photo that is kept for a registration form.
 *
 * @param size in bytes
 */
public record KeptFile(long id, String name, long size, String sha256) {

    /** In KiB, at least 1. */
    public long kibibytes() {
        return Math.max(1, size / 1024);
    }
}
