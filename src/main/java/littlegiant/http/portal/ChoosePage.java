package littlegiant.http.portal;

import io.micronaut.core.annotation.Introspected;
import java.util.List;
import littlegiant.http.web.Links;

/** The firms of somebody who acts for none yet, or for several. */
@Introspected
public record ChoosePage(Links links, List<MyFirm> firms) {}
