namespace AnTin.Authority.Issuance;

/// <summary>The boundaries at which a crash must neither lose nor repeat anything.</summary>
public enum IssuanceStep
{
    Pulled,
    Accepted,
    KeyPrepared,
    TwinLinted,
    IntentRecorded,
    IntentInJournal,
    Signed,
    Recorded,
    Bound,
    OutcomeTold,
    Settled,
}
