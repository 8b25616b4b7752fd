namespace AnTin.Registration.RequestLetters;

/// <summary>What our own export left in a letter: which dossier, how many rows, which rows.</summary>
public sealed record LetterStamp(string DossierCode, int Count, string ListDigest);
