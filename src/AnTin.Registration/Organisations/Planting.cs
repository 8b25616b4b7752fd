using System.Security.Cryptography;
using AnTin.Platform.Text;

namespace AnTin.Registration.Organisations;

/// <summary>Gives an organisation its place in the tree: level, path, key.</summary>
internal static class Planting
{
    /// <param name="parent">Null for level 1.</param>
    /// <param name="one">What shall stand there.</param>
    public static Organisation Grow(Organisation? parent, Seedling one)
    {
        var id = NewVersion4();
        var name = VietnameseText.Nfc(one.Name.Trim());
        return new Organisation
        {
            Id = id,
            ParentId = parent?.Id,
            Level = (parent?.Level ?? 0) + 1,
            Name = name,
            FoldedName = VietnameseText.Fold(name),
            Path = OrganisationPath.Display(parent is null ? [name] : [parent.Path, name]),
            TreeKey = TreeKeys.New(parent?.TreeKey, id),
            Bloc = parent?.Bloc ?? one.Bloc,
            Sector = one.Sector,
            HasLegalPersonality = one.HasLegalPersonality,
            HasOwnSeal = one.HasOwnSeal,
            ProvinceCode = one.ProvinceCode ?? parent?.ProvinceCode,
            IdentificationCode = one.Code,
            ValidFrom = one.ValidFrom,
            ValidTo = one.ValidTo,
        };
    }

    /// <summary>Version 4: the id opens the official dossier code, whose published form has one.</summary>
    private static Guid NewVersion4()
    {
        var bytes = RandomNumberGenerator.GetBytes(16);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}
