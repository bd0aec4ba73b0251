/** Every floor and threshold of the product, from `settings.yaml`, printed in Methods. */
export interface Settings {
  readonly floors: {
    /** States that must report in every compared year before a sentence is written. */
    readonly reporters: number;
    /** Share of the 13 states that must report before a regional figure is publishable. */
    readonly coverage: number;
    /** Below this share a chapter opens with a coverage warning. */
    readonly coverageWarning: number;
    /** Smallest base of a percentage change. */
    readonly base: number;
    /** Smallest count of a rate per 100,000. */
    readonly rate: number;
  };
  readonly change: {
    /** Relative changes below this are "changed little". */
    readonly small: number;
    /** |2(√b − √a)| needed before a change of counts is said to exceed chance. */
    readonly z: number;
    /** A factor is added to the percentage from this relative change on. */
    readonly large: number;
    /** One state explains a change when its share of it is larger than this. */
    readonly outlierShare: number;
    /** States that must move up and down before a stable total is said to hide opposite movements. */
    readonly divergence: number;
  };
  readonly jump: {
    /** |ln(later / earlier)| above which a year on year change is an unexplained jump. */
    readonly logRatio: number;
    /** Smallest larger value for counts, and for quantities in kg. */
    readonly count: number;
    readonly quantity: number;
    /** Quantities follow single large seizures: from this factor between two years on the Review says so. */
    readonly quantityFactor: number;
    /** Poisson-like z that counts must exceed as well. */
    readonly z: number;
    /** Relative distance from 10, 100, 1000 within which a ratio looks like a shifted digit. */
    readonly digitShift: number;
  };
  readonly tendency: {
    /** Fewest years with a figure before a tendency is tested or later years are compared with the earlier ones. */
    readonly values: number;
    /** Largest corrected p with which a test says anything. */
    readonly significance: number;
    /** Modified z-score from which a figure is far from its series' own past. */
    readonly outlier: number;
    /** Years of a moving average, odd: the year itself and as many on either side. */
    readonly average: number;
  };
  readonly review: {
    /** Share of a total from which one state makes up most of it. */
    readonly concentration: number;
    /** Share from which a part of a total is spoken of. */
    readonly part: number;
    /** Share from which it is said how much was not stated. */
    readonly unstated: number;
    /** Difference between the numbers of reporters of two years from which they are told apart. */
    readonly uneven: number;
    /** Factor from which a factor is given instead of a percentage. */
    readonly factor: number;
    /** Factor from which a jump is told with its figures. */
    readonly jumpFactor: number;
    /** |2(√b − √a)| by which a highest or lowest count must stand out from the next. */
    readonly record: number;
  };
  readonly disclosure: {
    readonly smallCell: number;
    readonly smallCellChildren: number;
  };
  readonly tolerance: {
    /** Relative rounding noise between parts and whole of quantities. */
    readonly quantityRelative: number;
    /** The same in absolute terms (kg). */
    readonly quantityAbsolute: number;
    /** Decimal places that a quantity is expected to have at most. */
    readonly decimals: number;
  };
  readonly plausible: {
    /** Grams of one seizure, at least and at most. */
    readonly gramsPerSeizure: Range;
    /** Grams of one tablet, at least and at most. */
    readonly gramsPerTablet: Range;
    /** Times the largest yearly quantity of a drug known of any member. */
    readonly timesLargest: number;
    /** Retail prices in euro or dollars a gram, by code of the drug. */
    readonly retailPerGram: Readonly<Record<string, Range>>;
    /** Times the retail price of a gram that a gram may cost in wholesale. */
    readonly wholesaleOverRetail: number;
    /** |ln| of a rate between two stages over that of the state's other years. */
    readonly stageRate: number;
    /** Years before the round that say which rate is usual. */
    readonly stageBack: number;
    /** Fewest other years with a rate before one is called unusual. */
    readonly stageFewest: number;
    /** Years whose persons are added up before two stages are compared. */
    readonly stageYears: number;
    /** Fewest figures of a subject, all zero or all blank, that are spoken of as a whole. */
    readonly zeros: number;
    /** Share that the unknown part may have of its whole. */
    readonly unknownShare: number;
  };
  readonly repeated: {
    /** Years running with the same value that are asked about. */
    readonly years: number;
    /** Smallest figure that is not often the same by chance. */
    readonly from: number;
    /** Fewest figures that two years must have in common before they are held against each other. */
    readonly comparable: number;
    /** The same for the figures of one question. */
    readonly ofQuestion: number;
    /** Share of them that are the same where a year has slipped. */
    readonly share: number;
  };
  readonly records: {
    /** More rows than this, each of one person, are records of persons. */
    readonly least: number;
    /** Share that they have of all rows split so finely. */
    readonly share: number;
    /** Breakdowns of such a row, at least. */
    readonly breakdowns: number;
  };
  readonly others: {
    /** Factor, and persons, by which two sides of a mirror must differ before it is said. */
    readonly mirrorRatio: number;
    readonly mirrorLeast: number;
    /** What requests sent and received may differ by: the larger of the two. */
    readonly requestsRelative: number;
    readonly requestsAbsolute: number;
    /** Times the median of the other members' rates that a rate may be. */
    readonly timesMedian: number;
    /** Relative difference from a published figure that is still the same figure. */
    readonly published: number;
  };
  readonly questions: {
    /** Warnings put to a sender as questions; the rest stands under "more". */
    readonly most: number;
    /** When a figure that jumps is unlike all other years, and asked about. */
    readonly unlike: {
      /** Fewest other years with a figure. */
      readonly others: number;
      /** Times the largest of them, or one part of the smallest; a zero beside years of as many. */
      readonly times: number;
      /** Modified z-score of its logarithm among theirs. */
      readonly score: number;
    };
  };
}

/** Both ends are still plausible. */
interface Range {
  readonly least: number;
  readonly most: number;
}
