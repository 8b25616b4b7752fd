namespace AnTin.Platform.Transparency.Tiles;

/// <summary>The files of one log, wherever they lie: the service's own directory, an auditor's copy.</summary>
public interface ILogFiles
{
    /// <summary>Null when there is no such file, or one larger than <paramref name="most"/> octets.</summary>
    /// <param name="path">As <see cref="TileName.Path"/> writes it.</param>
    /// <param name="most">What an honest file has at most.</param>
    byte[]? Read(string path, int most);
}
