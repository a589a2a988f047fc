package disclosuredesk.agencies;

import org.springframework.stereotype.Component;

/** How far the filling of the demo is. It is one transaction: nobody sees anything of it in the database until it is done. */
@Component
public class DemoFilling {

    /**
     * Acts done, of all.
     *
     * @param all 0 before anything began
     */
    public record Progress(int done, int all) {}

    private volatile Progress progress = new Progress(0, 0);

    /** As of now. */
    public Progress progress() {
        return progress;
    }

    /** Told by whoever fills it. */
    public void reached(int done, int all) {
        progress = new Progress(done, all);
    }
}
