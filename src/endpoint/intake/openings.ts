import type { FormsManifest } from '../../forms/manifest.ts';
import type { Instant } from '../../lib/jst.ts';
import { recruitmentState, takesApplications } from '../../model/facts/recruitment-state.ts';

/** The ids of the notices that take applications at this moment. */
export function openNotices(manifest: FormsManifest, now: Instant): readonly string[] {
  return manifest.recruitments
    .filter((call) =>
      takesApplications(recruitmentState(call, now, manifest.site.confirmWithinDays)),
    )
    .map(({ id }) => id);
}
